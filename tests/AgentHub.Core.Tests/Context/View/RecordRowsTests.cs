using System.Collections.Frozen;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Facets;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;
using AgentHub.Core.Context.Wire;
using AgentHub.Testing.Systems;

namespace AgentHub.Core.Tests.Context.View;

/// <summary>The facets of records that need no layout of their own.</summary>
public class RecordRowsTests
{
    [Fact]
    public async Task A_delivery_a_payment_and_an_appointment_are_told_in_one_shape()
    {
        var filled = await FilledAsync(
            (Capability.Deliveries, new() { Deliveries = [new() { Id = "d1", Number = "PL-1", CustomerId = CalderVale.Account, Status = new(DeliveryStatus.OutForDelivery, "OFD"), Carrier = "Parcel Line", OrderNumber = "SO-1001", PromisedOn = new(2026, 11, 13) }] }),
            (Capability.Payments, new() { Payments = [new() { Id = "p1", Number = "PAY-1", CustomerId = CalderVale.Account, Status = new(PaymentStatus.Failed, "R01"), Amount = Money.From(118.20m, "GBP"), Method = "Direct debit", InvoiceNumber = "INV-1" }] }));

        var delivery = await ItemAsync(filled, Capability.Deliveries, 2);
        var payment = await ItemAsync(filled, Capability.Payments, 2);

        Assert.Equal(("PL-1", "Parcel Line", "SO-1001", "outForDelivery", "OFD", new DateOnly(2026, 11, 13)), (delivery!.Number, delivery.Title, delivery.Detail, delivery.Status!.Value, delivery.Status.Raw, delivery.On!.Value));
        Assert.Equal(("Direct debit", "INV-1", "failed", 11820), (payment!.Title, payment.Detail, payment.Status!.Value, payment.Amount!.Value.Minor));
    }

    [Theory]
    [InlineData(Capability.Accounts, 2)]
    [InlineData(Capability.Payments, 2)]
    [InlineData(Capability.Deliveries, 2)]
    [InlineData(Capability.Entitlements, 1)]
    [InlineData(Capability.Appointments, 1)]
    [InlineData(Capability.Timeline, 1)]
    public async Task Below_its_level_nothing_of_it_is_in_the_payload(Capability capability, int need)
    {
        var filled = await FilledAsync((capability, new() { Payments = [] }));

        var facet = ContactRendering.Facet(await filled.ViewAsync(Audience.Agent(need - 1)), capability)!;

        Assert.Equal((FacetState.Forbidden, 0, 0), (facet.State, facet.Items.Count, facet.Sources.Count));
    }

    [Fact]
    public async Task A_facet_that_no_system_offers_does_not_appear()
    {
        var filled = await FilledAsync();
        filled.Views = [.. filled.Views.Select(v => v with { Can = v.Can.Except([Capability.Payments]).ToFrozenSet() })];

        Assert.Null(ContactRendering.Facet(await filled.ViewAsync(Audience.Agent(2)), Capability.Payments));
    }

    [Fact]
    public void Rows_of_somebody_else_are_left_out_of_every_kind()
    {
        IReadOnlyList<Appointment> rows = [Appointment("1", "A"), Appointment("2", "B")];

        var answer = RowRecheck.Appointments(Answer.Found(rows), "A");

        Assert.Equal(("1", 1), (Assert.Single(answer.Data!.Appointments!.Value).Id, answer.Dropped));
    }

    private static Appointment Appointment(string id, string customer) => new()
    {
        Id = id, CustomerId = customer, Subject = "Meter", Status = new(AppointmentStatus.Booked, "booked"), StartsAt = DateTimeOffset.UnixEpoch,
    };

    /// <summary>Maria's call, where the billing system offers everything and gave these.</summary>
    private static async Task<FilledContext> FilledAsync(params (Capability Capability, FacetData Data)[] given)
    {
        var call = MariasCall.Ringing();
        var filled = await new FilledContext(call.Reduce(), call.At(220)).FillAsync();
        filled.Views = [.. filled.Views.Select(v => v.Id == "erp" ? v with { Can = v.Can.Concat(SystemView.FacetCapabilities).ToFrozenSet() } : v)];
        foreach (var (capability, data) in given)
        {
            var asked = FacetPhases.Asked(new("erp", capability, CalderVale.Account), filled.NextAsking(), filled.Now, null, true, 0);
            await filled.PutAsync(FacetPhases.Answered(asked, new() { Outcome = Outcome.Found, Data = data, AsOf = filled.Now }, null));
        }
        return filled;
    }

    private static async Task<RecordItem?> ItemAsync(FilledContext filled, Capability capability, int level) =>
        ContactRendering.Facet(await filled.ViewAsync(Audience.Agent(level)), capability)!.Items.Values.Single() as RecordItem;
}
