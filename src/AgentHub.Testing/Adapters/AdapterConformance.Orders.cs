using AgentHub.Abstractions;
using Xunit;

namespace AgentHub.Testing;

// Orders that are created: once, whole or not at all, and for nobody else.
public abstract partial class AdapterConformance
{
    [Fact]
    public async Task An_order_that_is_sent_again_is_created_once_and_stands_in_the_customers_list()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<ICreateOrder>() is not { } create || Sample.Item is not { } item) return;
        var order = EveryCapability.Order(Sample, item, NewKey());

        await AssertOnceAsync(adapter => adapter.As<ICreateOrder>()!.CreateOrderAsync(order, CancellationToken.None), test);

        var first = (await create.CreateOrderAsync(order, CancellationToken.None)).Value;
        var other = (await create.CreateOrderAsync(order with { IdempotencyKey = NewKey() }, CancellationToken.None)).Value;
        Assert.NotEqual(first!.RecordId, other!.RecordId);
        var listed = await OrderIdsAsync(test.Adapter);
        Assert.Single(listed, id => id == first.RecordId);
        Assert.Single(listed, id => id == other.RecordId);
    }

    [Fact]
    public async Task An_order_with_something_that_is_not_sold_is_refused_whole()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<ICreateOrder>() is not { } create || Sample.Item is not { } item) return;
        var before = await OrderIdsAsync(test.Adapter);

        foreach (var unknown in Nasty.Append("NO-SUCH-ITEM"))
        {
            var answer = await create.CreateOrderAsync(EveryCapability.Order(Sample, item, NewKey()) with { Lines = [new(item, 1), new(unknown, 1)] }, CancellationToken.None);
            Assert.True(answer.Outcome == Outcome.Refused, $"\"{unknown}\" was answered {answer.Outcome} {answer.Reason}");
        }

        Assert.Equal(before.Order(), (await OrderIdsAsync(test.Adapter)).Order());
    }

    [Fact]
    public async Task An_order_for_a_customer_who_is_not_there_is_not_created()
    {
        var test = await StartAsync(ServerMode.Healthy);
        if (test.Adapter.As<ICreateOrder>() is not { } create || Sample.Item is not { } item) return;

        foreach (var customer in Nasty.Select(text => new CustomerRef(text)).Append(Sample.Nobody))
        {
            var answer = await create.CreateOrderAsync(EveryCapability.Order(Sample, item, NewKey()) with { Customer = customer }, CancellationToken.None);
            Assert.True(answer.Outcome is Outcome.NotFound or Outcome.Refused, $"\"{customer.RecordId}\" was answered {answer.Outcome} {answer.Reason}");
        }
    }

    private async Task<List<string>> OrderIdsAsync(IAdapter adapter) => adapter.As<IListOrders>() is { } orders
        ? [.. (await AllAsync(p => orders.ListOrdersAsync(Sample.Customer, p, CancellationToken.None), 100)).Select(o => o.Id)]
        : [];
}
