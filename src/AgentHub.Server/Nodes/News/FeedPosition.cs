namespace AgentHub.Server.Nodes;

/// <summary>
/// From where the ledger's feed is read when news was lost. While news arrives the place moves on, some way behind the feed's
/// head: a loss is noticed a few seconds late. Used by one at a time.
/// </summary>
/// <param name="head">Where the feed was when this node began.</param>
internal sealed class FeedPosition(long head)
{
    private long _next = head;

    /// <summary>Number of the last change that this node has for sure.</summary>
    public long Number { get; private set; } = head;

    /// <summary>Everything up to here was read from the feed.</summary>
    public void ReadTo(long number) => _next = Number = number;

    /// <summary>News has come all along; the feed's head is here now.</summary>
    public void MoveOn(long headNow) => (Number, _next) = (_next, headNow);
}
