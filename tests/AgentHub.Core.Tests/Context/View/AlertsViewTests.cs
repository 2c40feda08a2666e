using AgentHub.Abstractions;
using AgentHub.Core.Context.View;
using AgentHub.Testing.Systems;

namespace AgentHub.Core.Tests.Context.View;

public class AlertsViewTests
{
    [Fact]
    public async Task At_most_three_are_shown_and_an_overdue_bill_ranks_last()
    {
        var filled = Ringing();
        filled.World.ErpRecords.Invoices[0] = filled.World.ErpRecords.Invoices[0] with { Status = new(InvoiceStatus.Overdue, "Overdue") };

        Assert.Equal(["ticket.promise:5512", "invoice.unusual:1", "contact.repeated"], await KeysAsync(filled));
    }

    [Fact]
    public async Task A_kept_promise_a_closed_ticket_and_a_promise_still_open_do_not_hurt()
    {
        var filled = Ringing();
        var ticket = filled.World.TicketRecords.Tickets[0];
        filled.World.TicketRecords.Tickets.Clear();
        filled.World.TicketRecords.Tickets.Add(ticket with { DueAt = filled.Now.AddMinutes(5) });
        filled.World.TicketRecords.Tickets.Add(ticket with { Id = "2", Status = new(TicketStatus.Solved, "solved") });
        filled.World.TicketRecords.Tickets.Add(ticket with { Id = "3", DueAt = null });

        Assert.DoesNotContain(await KeysAsync(filled), k => k.StartsWith("ticket.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(260.00, true)]
    [InlineData(259.99, false)]
    public async Task An_invoice_is_unusual_from_twice_the_mean_of_the_twelve_before(double total, bool unusual)
    {
        var filled = Ringing();
        filled.World.ErpRecords.Invoices[0] = filled.World.ErpRecords.Invoices[0] with { Total = Money.From((decimal)total, "GBP") };

        Assert.Equal(unusual, (await KeysAsync(filled)).Contains("invoice.unusual:1"));
    }

    [Fact]
    public async Task Three_invoices_are_too_few_to_know_what_is_usual()
    {
        var filled = Ringing();
        filled.World.ErpRecords.Invoices.RemoveRange(3, 10);

        Assert.DoesNotContain("invoice.unusual:1", await KeysAsync(filled));
    }

    [Fact]
    public async Task Of_a_very_long_history_what_is_unpaid_is_said_as_at_least_so_much()
    {
        var filled = Ringing();
        filled.World.TicketRecords.Tickets.Clear();
        var first = filled.World.ErpRecords.Invoices[0];
        filled.World.ErpRecords.Invoices.Clear();
        filled.World.ErpRecords.Invoices.AddRange(Enumerable.Range(0, 130).Select(i => first with
        {
            Id = $"{i}", Number = $"INV-{90000 - i}", Status = new(InvoiceStatus.Open, "Open"), Remaining = first.Total,
            IssuedOn = new DateOnly(2026, 10, 1).AddDays(-30 * i), DueOn = new DateOnly(2026, 10, 15).AddDays(-30 * i),
        }));

        var view = await (await filled.FillAsync()).ViewAsync(Audience.Agent(2));

        var alert = ContactRendering.Alerts(view)["invoice.overdue:erp"];
        Assert.Equal("At least 100 invoices overdue", alert.Title);
        Assert.Contains("of the newest 100", alert.Detail);
        var facet = ContactRendering.Facet(view, Capability.Invoices)!;
        Assert.Equal((130, true, 100), (facet.Total, facet.Cut, facet.Items.Count));
    }

    [Fact]
    public async Task An_unpaid_bill_past_its_date_hurts_when_nothing_worse_does()
    {
        var filled = Ringing();
        filled.World.TicketRecords.Tickets.Clear();
        filled.World.ErpRecords.Invoices[0] = filled.World.ErpRecords.Invoices[0] with { DueOn = new(2026, 11, 1) };

        var alerts = ContactRendering.Alerts(await (await filled.FillAsync()).ViewAsync(Audience.Agent(2)));

        Assert.Equal(("INV-88214 is overdue", "£412.60 unpaid, due 1 Nov"), (alerts["invoice.overdue:erp"].Title, alerts["invoice.overdue:erp"].Detail));
    }

    [Fact]
    public async Task A_first_contact_is_not_called_repeated()
    {
        var call = new Testing.Interactions.CallEvents("con_9").Started(0, from: null).Fact(12, "account.number", CalderVale.Account).Verified(41, 2).Queued(70);

        Assert.DoesNotContain("contact.repeated", await KeysAsync(new(call.Reduce(), call.At(80))));
    }

    private static FilledContext Ringing()
    {
        var call = MariasCall.Ringing();
        return new(call.Reduce(), call.At(220));
    }

    private static async Task<string[]> KeysAsync(FilledContext filled) =>
        [.. ContactRendering.Alerts(await (await filled.FillAsync()).ViewAsync(Audience.Agent(2))).OrderBy(a => a.Value.Order).Select(a => a.Key)];
}
