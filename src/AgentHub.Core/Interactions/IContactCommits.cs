namespace AgentHub.Core.Interactions;

/// <summary>Receives what a ledger has committed, in the order of the commits.</summary>
public interface IContactCommits
{
    /// <summary>
    /// Called before a change is committed: it will most likely be, but may not, and not every change is told so early. For
    /// what may be begun because it does no harm when the commit fails, such as asking a system. From any thread, in no
    /// order; quick, must not throw.
    /// </summary>
    void Expected(ContactChange change);

    /// <summary>Called after the commit and before the append is answered. Waits when the readers are far behind.</summary>
    ValueTask CommittedAsync(ContactChange change);
}
