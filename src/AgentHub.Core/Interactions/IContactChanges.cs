namespace AgentHub.Core.Interactions;

/// <summary>Tells the features of this process that a contact changed, after it was committed.</summary>
public interface IContactChanges
{
    /// <summary>
    /// Calls <paramref name="handler"/> after every change, one contact's changes in order. A handler must be quick and
    /// must not throw (a throw is logged and swallowed); long work goes to a queue of its own.
    /// </summary>
    /// <returns>Dispose to stop.</returns>
    IDisposable Subscribe(Action<ContactChange> handler);

    /// <summary>
    /// Calls <paramref name="handler"/> before a change is committed (<see cref="IContactCommits.Expected"/>). Such a change
    /// may never be announced to the others. The event's sender waits meanwhile, so the handler must only pass it on, and
    /// must not throw.
    /// </summary>
    /// <returns>Dispose to stop.</returns>
    IDisposable SubscribeExpected(Action<ContactChange> handler);
}

/// <summary>One committed change of a contact.</summary>
/// <param name="Cause">The event; null when another node committed it, or several.</param>
/// <param name="Before">Null when this was its first event, or when another node committed it.</param>
/// <param name="After">The contact now.</param>
public sealed record ContactChange(ContactEvent? Cause, ContactState? Before, ContactState After)
{
    /// <summary>True when another node committed it.</summary>
    public bool IsFromElsewhere => Cause is null;
}
