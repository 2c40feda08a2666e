using AgentHub.Abstractions;
using Xunit;

namespace AgentHub.Testing;

// Every other list of what belongs to a customer: what the lists of orders, invoices and tickets must do, these must too.
public abstract partial class AdapterConformance
{
    [Theory]
    [InlineData(ServerMode.Healthy)]
    [InlineData(ServerMode.SmallPages)]
    [InlineData(ServerMode.IgnoresFilters)]
    public async Task Every_other_list_holds_only_the_customers_own(ServerMode mode)
    {
        var adapter = (await StartAsync(mode)).Adapter;

        foreach (var list in OwnedLists.Of(adapter).Where(l => !Sample.NothingIn.Contains(l.Capability)))
            AssertTheirs(await list.ReadAsync(Sample.Customer, PageRequest.First, CancellationToken.None), r => r.CustomerId, r => r.Id, Sample.Customer.RecordId);
    }

    [Theory]
    [InlineData(ServerMode.Healthy, 7)]
    [InlineData(ServerMode.Healthy, 100)]
    [InlineData(ServerMode.SmallPages, 25)]
    public async Task Every_other_list_read_to_the_end_holds_every_row_once_and_events_the_newest_first(ServerMode mode, int size)
    {
        var adapter = (await StartAsync(mode)).Adapter;

        foreach (var customer in new[] { Sample.Customer, Sample.Prolific }.OfType<CustomerRef>())
        {
            foreach (var list in OwnedLists.Of(adapter)) AssertOnce(await AllAsync(p => list.ReadAsync(customer, p, CancellationToken.None), size), r => r.Id, null);
            if (adapter.As<IListTimeline>() is not { } timeline) continue;
            AssertDescending((await AllAsync(p => timeline.ListTimelineAsync(customer, p, CancellationToken.None), size)).Select(e => (DateTimeOffset?)e.At));
        }
    }

    [Fact]
    public async Task Nothing_within_an_id_can_widen_the_question_for_any_other_list_or_for_incidents()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;

        foreach (var text in Nasty)
        {
            foreach (var list in OwnedLists.Of(adapter)) AssertNothing(await list.ReadAsync(new(text), PageRequest.First, CancellationToken.None), text);
            if (adapter.As<IListServiceIncidents>() is { } status) AssertNothing(await status.ListServiceIncidentsAsync(new() { Customer = new(text) }, PageRequest.First, CancellationToken.None), text);
        }
    }

    [Fact]
    public async Task A_cursor_of_any_other_list_or_of_incidents_that_was_made_up_is_refused()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;

        foreach (var cursor in Nasty.Concat(["MQ", new string('A', 5000)]))
        {
            var page = new PageRequest(10, cursor);
            foreach (var list in OwnedLists.Of(adapter)) AssertRefused(await list.ReadAsync(Sample.Customer, page, CancellationToken.None), cursor);
            if (adapter.As<IListServiceIncidents>() is { } status) AssertRefused(await status.ListServiceIncidentsAsync(new() { Customer = Sample.Customer }, page, CancellationToken.None), cursor);
        }
    }

    [Fact]
    public async Task A_customer_with_nothing_in_any_other_list_is_not_a_failure()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;

        foreach (var customer in new[] { Sample.Bare, Sample.Nobody }.OfType<CustomerRef>())
        {
            foreach (var list in OwnedLists.Of(adapter).Where(l => !HasTheirOwn(customer, l.Capability))) Assert.Equal((list.Capability, Outcome.NotFound), (list.Capability, (await list.ReadAsync(customer, PageRequest.First, CancellationToken.None)).Outcome));
            if (adapter.As<IListServiceIncidents>() is { } status) Assert.Equal(Outcome.NotFound, (await status.ListServiceIncidentsAsync(new() { Customer = customer }, PageRequest.First, CancellationToken.None)).Outcome);
        }
    }

    private bool HasTheirOwn(CustomerRef customer, Capability capability) =>
        capability == Capability.Accounts && Sample.EverybodyHasAnAccount && customer == Sample.Bare;
}
