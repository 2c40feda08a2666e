using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Interactions;
using AgentHub.Server.Interactions.WriteBacks;

namespace AgentHub.Server.Context;

/// <summary>The record the context linked; where the context is not in memory any more, what the ledger alone can tell.</summary>
internal sealed class LinkedCustomerRecords(OpenContacts contacts, ContextParts parts, KeyedCustomerRecords keyed) : ICustomerRecords
{
    public async Task<Answer<CustomerRef>> FindAsync(ContactState contact, IConnectedSystem system, CancellationToken cancellationToken)
    {
        if (contacts.InMemory(contact.Id) is { } open && await parts.ReadAsync(contact.Id, cancellationToken) is { } context
            && open.Caller(context) is { State: IdentityState.Identified } caller && caller.LinkOf(system.Id).RecordId is { } record)
            return Answer.Found(new CustomerRef(record));
        return await keyed.FindAsync(contact, system, cancellationToken);
    }
}
