using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.WriteBacks;

/// <summary>
/// Finds the record by what the ledger knows for certain: the identity an agent confirmed, else the account number the
/// caller gave, where the system holds exactly one record with it. Works without the context in memory, also after a restart.
/// </summary>
internal sealed class KeyedCustomerRecords(FactDictionary facts) : ICustomerRecords
{
    private const string AccountKey = "account.number";

    public async Task<Answer<CustomerRef>> FindAsync(ContactState contact, IConnectedSystem system, CancellationToken cancellationToken)
    {
        if (contact.Confirmed?.Links.GetValueOrDefault(system.Id) is { } linked) return Answer.Found(new CustomerRef(linked));
        if (contact.Facts.GetValueOrDefault(AccountKey) is not { Value: { } given, Status: not FactStatus.Unsure } || Normalise(given) is not { } number)
            return Answer.NotFound<CustomerRef>();
        if (system.Adapter.As<IFindCustomers>() is not { } finder) return Answer.NotFound<CustomerRef>();

        var found = await system.AskAsync(Capability.FindCustomers,
            token => finder.FindCustomersAsync(new CustomerKey(KeyKind.CustomerNumber, number), token), cancellationToken);
        if (!found.IsFound) return found.Without<CustomerRef>();
        var theirs = found.Value.Where(c => c.CustomerNumber is { } held && Normalise(held) == number).ToArray();
        return theirs is [var one] ? Answer.Found(new CustomerRef(one.RecordId)) : Answer.NotFound<CustomerRef>();
    }

    private string? Normalise(string number) => facts.Find(AccountKey)!.Normalise(number);
}
