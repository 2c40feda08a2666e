using System.Text.RegularExpressions;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.Scenarios;

namespace AgentHub.Sandbox.Tests.Company;

public sealed partial class CompanyTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);
    private static readonly Scenario Scenario = new ScenarioLibrary(new SandboxOptions()).Find("A")!;
    private static readonly CompanyData Data = Scenario.CompanyAt(Start);

    [Fact]
    public void Numbers_and_addresses_are_from_the_ranges_kept_for_fiction()
    {
        foreach (var customer in Data.Customers)
        {
            Assert.All(new[] { customer.Phone, customer.Mobile }.OfType<string>(), phone => Assert.Matches(FictionalPhone(), phone));
            if (customer.Email is not null) Assert.Matches(ExampleDomain(), customer.Email);
        }
        Assert.Matches(FictionalPhone(), Scenario.Call.From);
    }

    [Fact]
    public void There_are_enough_people_for_a_search_to_go_wrong_and_one_telephone_is_shared()
    {
        Assert.InRange(Data.Customers.Count, 20, 40);
        Assert.Equal(["paul", "priya"], Data.Customers.Where(c => c.Phone == "01632 960212").Select(c => c.Key).Order());
        Assert.Equal(Data.Customers.Count, Data.Customers.Select(c => c.Account).Distinct().Count());
    }

    [Fact]
    public void Dates_lie_the_same_distance_from_every_start()
    {
        var later = Scenario.CompanyAt(Start.AddDays(40));

        Assert.Equal(Data.Customers[0].Invoices[0].IssuedOn.AddDays(40), later.Customers[0].Invoices[0].IssuedOn);
        Assert.Equal(Data.Customers[0].Tickets[0].DueAt!.Value.AddDays(40), later.Customers[0].Tickets[0].DueAt);
        Assert.Equal(new(2026, 10, 31), Data.Customers[0].Invoices[0].IssuedOn);
        Assert.Equal(Data.Customers[0].BornOn, later.Customers[0].BornOn);
    }

    [Fact]
    public void On_her_own_reading_marias_bill_would_be_138_pounds_20()
    {
        var invoice = Data.Customers[0].Invoices[0];
        var price = invoice.Lines[0].UnitPrice;
        var standing = invoice.Lines[1].Net;

        var net = decimal.Round((48_213 - 46_573) * price, 2, MidpointRounding.AwayFromZero) + standing;

        Assert.Equal(138.20m, decimal.Round(net * 1.05m, 2, MidpointRounding.AwayFromZero));
        Assert.Equal(412.60m, invoice.Total);
    }

    [GeneratedRegex(@"^(01632 960\d{3}|07700 900\d{3})$")]
    private static partial Regex FictionalPhone();

    [GeneratedRegex(@"@(example\.(com|net|org)|[a-z]+\.example)$")]
    private static partial Regex ExampleDomain();
}
