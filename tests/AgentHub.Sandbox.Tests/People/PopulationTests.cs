using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;
using AgentHub.Sandbox.Scenarios;

namespace AgentHub.Sandbox.Tests.People;

public sealed partial class PopulationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);
    private static readonly Population All = new(1, 10_000);

    [Fact]
    public void One_seed_makes_the_same_customers_in_every_process_and_another_makes_others()
    {
        // A digest from an earlier process. It may change with a release that changes the lists, the rules, or what a record has, never otherwise.
        Assert.Equal("c3d1", Digest(All)[..4]);
        Assert.Equal(Digest(All), Digest(new Population(1, 10_000)));
        Assert.NotEqual(Digest(All), Digest(new Population(2, 10_000)));
    }

    [Fact]
    public void More_customers_leave_the_first_ones_as_they_are() =>
        Assert.Equal(Text(new Population(1, 500).People), Text(All.People.Take(500)));

    [Fact]
    public void Every_kind_of_trouble_has_its_share()
    {
        var kinds = All.People.CountBy(p => p.Kind).ToDictionary();

        Assert.Equal(60, kinds[PersonKind.Switchboard]);
        foreach (var (kind, perHundred) in new[]
                 {
                     (PersonKind.LongHistory, 1), (PersonKind.OtherScript, 2), (PersonKind.OddName, 2), (PersonKind.Twice, 5), (PersonKind.TwoAddresses, 3),
                     (PersonKind.Household, 8), (PersonKind.TwoNames, 8), (PersonKind.Nothing, 2), (PersonKind.Abroad, 5),
                 })
            Assert.InRange(kinds[kind], perHundred * 99, perHundred * 100);
    }

    [Fact]
    public void Every_number_is_from_a_range_kept_for_fiction_and_is_a_number_to_the_hub()
    {
        foreach (var record in Records())
        {
            foreach (var written in new[] { record.Phone, record.Mobile }.OfType<string>())
            {
                var e164 = AgentHub.Core.Context.E164.PhoneNumber.Normalise(written, "GB");
                Assert.True(e164 is not null && Fictional().IsMatch(e164), $"{record.Key}: {written} is {e164}");
            }
        }
    }

    [Fact]
    public void The_notations_of_one_person_are_one_number()
    {
        foreach (var person in All.People.Where(p => p.Phone is not null))
        {
            var numbers = person.Records.SelectMany(r => new[] { r.Record.Phone, r.Record.Mobile }).OfType<string>().Select(n => AgentHub.Core.Context.E164.PhoneNumber.Normalise(n, "GB")).Distinct();
            Assert.Equal([person.Phone!.Value.E164], numbers);
        }
    }

    [Fact]
    public void A_number_is_shared_only_by_a_household_of_two_and_by_the_switchboard()
    {
        var shared = All.People.Where(p => p.Phone is not null).GroupBy(p => p.Phone!.Value.E164).Where(g => g.Count() > 1).ToList();

        Assert.Equal(397, shared.Count);
        Assert.Equal(60, shared.Max(g => g.Count()));
        Assert.All(shared, g => Assert.True(g.Count() is 60 || (g.Count() == 2 && g.All(p => p.Kind == PersonKind.Household)), g.Key));
        Assert.All(shared.Where(g => g.Count() == 2), g => Assert.Single(g.SelectMany(p => p.Records).Select(r => r.Record.Street).Distinct()));
    }

    [Fact]
    public void Nobody_is_taken_for_one_of_the_people_of_a_scenario()
    {
        var people = new ScenarioLibrary(new SandboxOptions()).Find("A")!.CompanyAt(Now).Customers;
        var numbers = people.SelectMany(c => new[] { c.Phone, c.Mobile }).OfType<string>().Select(n => AgentHub.Core.Context.E164.PhoneNumber.Normalise(n, "GB")).ToHashSet();
        var accounts = people.Select(c => c.Account).ToHashSet();

        Assert.DoesNotContain(All.People, p => numbers.Contains(p.Phone?.E164));
        Assert.DoesNotContain(Records(), r => accounts.Contains(r.Account) || people.Any(c => c.Email is not null && c.Email == r.Email));
    }

    [Fact]
    public void Names_come_in_five_other_scripts_with_apostrophes_very_long_and_alone()
    {
        var names = Records().Select(r => r.Name).ToList();

        foreach (var block in new[] { "IsGreek", "IsCyrillic", "IsArabic", "IsCJKUnifiedIdeographs" })
            Assert.Contains(names, n => Regex.IsMatch(n, $@"\p{{{block}}}"));
        Assert.Contains(names, n => n.Contains("Nguyễn", StringComparison.Ordinal));
        Assert.Contains(names, n => n.Contains('\''));
        Assert.Contains(names, n => n.Length > 100);
        Assert.Contains(names, n => !n.Contains(' '));
        Assert.All(names, n => Assert.Equal(n.Trim(), n));
        Assert.All(names, n => Assert.True(n.IsNormalized()));
    }

    [Fact]
    public void Somebody_with_two_addresses_has_one_in_the_crm_and_another_in_the_erp()
    {
        foreach (var person in All.People.Where(p => p.Kind == PersonKind.TwoAddresses))
            Assert.NotEqual(In(person, "crm").Postcode, In(person, "erp").Postcode);
    }

    [Fact]
    public void Somebody_with_two_names_has_one_account_number()
    {
        foreach (var person in All.People.Where(p => p.Kind == PersonKind.TwoNames))
        {
            Assert.Equal(3, person.Records.Select(r => r.Record.Name).Distinct().Count());
            Assert.Single(person.Records.Select(r => r.Record.Account).Distinct());
        }
    }

    [Fact]
    public void Somebody_who_is_there_twice_has_two_records_in_one_system() =>
        Assert.All(All.People.Where(p => p.Kind == PersonKind.Twice), p => Assert.Equal(2, p.Records.GroupBy(r => r.System).Max(g => g.Count())));

    [Fact]
    public void Account_numbers_are_different_and_check_themselves()
    {
        var accounts = All.People.Select(p => p.Records[0].Record.Account).ToList();

        Assert.Equal(accounts.Count, accounts.Distinct().Count());
        Assert.All(accounts, a => Assert.Equal(1, (long.Parse(a[2..8], CultureInfo.InvariantCulture) * 100 + long.Parse(a[8..], CultureInfo.InvariantCulture)) % 97));
    }

    [Fact]
    public void Later_documents_have_later_days_and_none_is_of_today_or_later()
    {
        foreach (var position in new[] { 0, 1, 2, 3, 50 })
        {
            var days = Enumerable.Range(1, All.Histories.Invoices.CountOf(position)).Select(n => All.Histories.Invoice(position, n, Now).IssuedOn).ToList();
            Assert.Equal(days.Order(), days);
            Assert.All(days, d => Assert.True(d < DateOnly.FromDateTime(Now.Date)));
        }
    }

    [Fact]
    public void The_nth_of_all_documents_belongs_to_whose_number_it_carries()
    {
        var shape = All.Histories.Invoices;
        var at = 0;
        for (var position = 0; position < 400; position++)
        {
            for (var number = 1; number <= shape.CountOf(position); number++) Assert.Equal((position, number), shape.At(at++));
        }
        Assert.Equal(shape.Before(400), at);
    }

    private static IEnumerable<Customer> Records() => All.People.SelectMany(p => p.Records).Select(r => r.Record);

    private static Customer In(Person person, string system) => person.Records.First(r => r.System == system).Record;

    private static string Digest(Population population)
    {
        var text = Text(population.People) + JsonSerializer.Serialize(Enumerable.Range(0, 500).Select(at => population.Histories.Invoices.At(at * 100))
            .Select(x => population.Histories.Invoice(x.Position, x.Number, Now)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Text(IEnumerable<Person> people) =>
        JsonSerializer.Serialize(people.Select(p => new { p.Place, p.Kind, p.Phone?.E164, p.Invoices, p.Orders, p.Tickets, Records = p.Records.Select(r => new { r.System, r.Record }) }));

    // As told by Ofcom, ATIS, ACMA, Arcep and Bundesnetzagentur; see PhoneRanges.
    [GeneratedRegex(@"^\+(44(11[3-8]|121|131|141|151|161)4960\d{3}|442079460\d{3}|441914980\d{3}|442896496\d{3}|442920180\d{3}|443069990\d{3}|447700900\d{3}|1\d{3}55501\d\d|61[2378]5550\d{4}|33(19900|26191|35301|46571|53649|63998)\d{4}|49(3023125|6990009|4066969|2214710|8999998)\d{3})$")]
    private static partial Regex Fictional();
}
