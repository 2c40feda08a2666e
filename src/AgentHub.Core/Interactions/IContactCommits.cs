namespace AgentHub.Core.Interactions;

/// <summary>Receives what a ledger has committed, in the order of the commits.</summary>
public interface IContactCommits
{
    /// <summary>Called after the commit and before the append is answered. Waits when the readers are far behind.</summary>
    ValueTask CommittedAsync(ContactChange change);
}
