using AgentHub.Abstractions;
using Xunit;

namespace AgentHub.Testing;

// Deliveries and a system's own events: what the lists of orders, invoices and tickets must do, these must too.
public abstract partial class AdapterConformance
{
    [Theory]
    [InlineData(ServerMode.Healthy)]
    [InlineData(ServerMode.SmallPages)]
    [InlineData(ServerMode.IgnoresFilters)]
    public async Task Deliveries_and_events_are_the_customers_own(ServerMode mode)
    {
        var adapter = (await StartAsync(mode)).Adapter;
        var id = Sample.Customer.RecordId;

        if (adapter.As<IListDeliveries>() is { } deliveries) AssertTheirs(await deliveries.ListDeliveriesAsync(Sample.Customer, PageRequest.First, CancellationToken.None), d => d.CustomerId, d => d.Id, id);
        if (adapter.As<IListTimeline>() is { } timeline) AssertTheirs(await timeline.ListTimelineAsync(Sample.Customer, PageRequest.First, CancellationToken.None), e => e.CustomerId, e => e.Id, id);
    }

    [Theory]
    [InlineData(ServerMode.Healthy, 7)]
    [InlineData(ServerMode.Healthy, 100)]
    [InlineData(ServerMode.SmallPages, 25)]
    public async Task Deliveries_and_events_read_to_the_end_hold_every_row_once_and_events_the_newest_first(ServerMode mode, int size)
    {
        var adapter = (await StartAsync(mode)).Adapter;

        foreach (var customer in new[] { Sample.Customer, Sample.Prolific }.OfType<CustomerRef>())
        {
            if (adapter.As<IListDeliveries>() is { } deliveries) AssertOnce(await AllAsync(p => deliveries.ListDeliveriesAsync(customer, p, CancellationToken.None), size), d => d.Id, null);
            if (adapter.As<IListTimeline>() is not { } timeline) continue;
            var events = await AllAsync(p => timeline.ListTimelineAsync(customer, p, CancellationToken.None), size);
            AssertOnce(events, e => e.Id, null);
            AssertDescending(events.Select(e => (DateTimeOffset?)e.At));
        }
    }

    [Fact]
    public async Task Nothing_within_an_id_can_widen_the_question_for_deliveries_events_and_incidents()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;

        foreach (var text in Nasty)
        {
            var customer = new CustomerRef(text);
            if (adapter.As<IListDeliveries>() is { } deliveries) AssertNothing(await deliveries.ListDeliveriesAsync(customer, PageRequest.First, CancellationToken.None), text);
            if (adapter.As<IListTimeline>() is { } timeline) AssertNothing(await timeline.ListTimelineAsync(customer, PageRequest.First, CancellationToken.None), text);
            if (adapter.As<IListServiceIncidents>() is { } status) AssertNothing(await status.ListServiceIncidentsAsync(new() { Customer = customer }, PageRequest.First, CancellationToken.None), text);
        }
    }

    [Fact]
    public async Task A_cursor_of_deliveries_events_or_incidents_that_was_made_up_is_refused()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;

        foreach (var cursor in Nasty.Concat(["MQ", new string('A', 5000)]))
        {
            var page = new PageRequest(10, cursor);
            if (adapter.As<IListDeliveries>() is { } deliveries) AssertRefused(await deliveries.ListDeliveriesAsync(Sample.Customer, page, CancellationToken.None), cursor);
            if (adapter.As<IListTimeline>() is { } timeline) AssertRefused(await timeline.ListTimelineAsync(Sample.Customer, page, CancellationToken.None), cursor);
            if (adapter.As<IListServiceIncidents>() is { } status) AssertRefused(await status.ListServiceIncidentsAsync(new() { Customer = Sample.Customer }, page, CancellationToken.None), cursor);
        }
    }

    [Fact]
    public async Task A_customer_without_deliveries_events_or_incidents_is_not_a_failure()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;

        foreach (var customer in new[] { Sample.Bare, Sample.Nobody }.OfType<CustomerRef>())
        {
            if (adapter.As<IListDeliveries>() is { } deliveries) Assert.Equal(Outcome.NotFound, (await deliveries.ListDeliveriesAsync(customer, PageRequest.First, CancellationToken.None)).Outcome);
            if (adapter.As<IListTimeline>() is { } timeline) Assert.Equal(Outcome.NotFound, (await timeline.ListTimelineAsync(customer, PageRequest.First, CancellationToken.None)).Outcome);
            if (adapter.As<IListServiceIncidents>() is { } status) Assert.Equal(Outcome.NotFound, (await status.ListServiceIncidentsAsync(new() { Customer = customer }, PageRequest.First, CancellationToken.None)).Outcome);
        }
    }
}
