using System.Text.Json;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;

namespace AgentHub.Bench.Peers;

/// <summary>Everything all systems know of a customer, asked at once or one after the other.</summary>
internal static class Aggregate
{
    /// <summary>All systems at once, and of each all capabilities at once: as long as the slowest.</summary>
    public static async Task<IEnumerable<(string Part, object Answer)>> AtOnceAsync(ISystems systems, string customer, CancellationToken stop)
    {
        var answers = await Task.WhenAll(systems.All.Select(async system =>
        {
            var record = await FindAsync(system, customer, stop);
            return record is null ? [] : await Task.WhenAll(Questions(system, record.Value).Select(q => q(stop)));
        }));
        return answers.SelectMany(a => a);
    }

    /// <summary>One question after the other: as long as all together.</summary>
    public static async Task<IEnumerable<(string Part, object Answer)>> OneByOneAsync(ISystems systems, string customer, CancellationToken stop)
    {
        var answers = new List<(string, object)>();
        foreach (var system in systems.All)
        {
            if (await FindAsync(system, customer, stop) is not { } record) continue;
            foreach (var question in Questions(system, record)) answers.Add(await question(stop));
        }

        return answers;
    }

    private static async Task<CustomerRef?> FindAsync(IConnectedSystem system, string customer, CancellationToken stop)
    {
        if (system.Adapter.RecordIdIs == KeyKind.CustomerNumber) return new CustomerRef(customer);
        if (system.Adapter.As<IFindCustomers>() is not { } finder) return null;
        var key = new CustomerKey(KeyKind.CustomerNumber, customer);
        var found = await system.AskAsync(Capability.FindCustomers, t => finder.FindCustomersAsync(key, t), stop);
        return found.Value is [var only] ? new CustomerRef(only.RecordId) : null;
    }

    private static IEnumerable<Func<CancellationToken, Task<(string Part, object Answer)>>> Questions(IConnectedSystem system, CustomerRef customer)
    {
        if (system.Adapter.As<IGetProfile>() is { } profile) yield return Question(system, Capability.Profile, t => profile.GetProfileAsync(customer, t));
        if (system.Adapter.As<IListOrders>() is { } orders) yield return Question(system, Capability.Orders, t => orders.ListOrdersAsync(customer, PageRequest.First, t));
        if (system.Adapter.As<IListInvoices>() is { } invoices) yield return Question(system, Capability.Invoices, t => invoices.ListInvoicesAsync(customer, PageRequest.First, t));
        if (system.Adapter.As<IListTickets>() is { } tickets) yield return Question(system, Capability.Tickets, t => tickets.ListTicketsAsync(customer, PageRequest.First, t));
    }

    private static Func<CancellationToken, Task<(string Part, object Answer)>> Question<T>(IConnectedSystem system, Capability capability, Func<CancellationToken, Task<Answer<T>>> ask) =>
        async stop => ($"{JsonNamingPolicy.CamelCase.ConvertName(capability.ToString())}/{system.Id}", await system.AskAsync(capability, ask, stop));
}
