using AgentHub.Abstractions;
using AgentHub.Core.Adapters;

namespace AgentHub.Core.Interactions;

/// <summary>Knows which record of a system belongs to a contact's caller, for writing something there.</summary>
public interface ICustomerRecords
{
    /// <summary>
    /// The record, only where the caller is linked to exactly one; <see cref="Outcome.NotFound"/> when they are not, other
    /// outcomes when it could not be found out now and may be later.
    /// </summary>
    Task<Answer<CustomerRef>> FindAsync(ContactState contact, IConnectedSystem system, CancellationToken cancellationToken);
}
