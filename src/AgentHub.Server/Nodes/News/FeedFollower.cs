using AgentHub.Core.Interactions;

namespace AgentHub.Server.Nodes;

/// <summary>Reads what any node committed, as the ledger's feed tells it. Used by one at a time.</summary>
internal sealed class FeedFollower(ILedgerFeed feed, NewsReaders readers, ILogger<FeedFollower> log)
{
    /// <summary>How often in a row something that cannot be read is tried; then the feed is followed without it.</summary>
    internal const int MostTries = 60;

    private FeedPosition _position = new(0);
    private int _failedTries;

    /// <summary>What was committed before this is read by whoever needs it; before they do.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken) => _position = new(await feed.HeadAsync(cancellationToken));

    /// <summary>News has come all along, and was read: the place from which it would be made up for moves on.</summary>
    public async Task MoveOnAsync(CancellationToken cancellationToken) => _position.MoveOn(await feed.HeadAsync(cancellationToken));

    /// <summary>Reads all that was committed since the last place that is certain.</summary>
    /// <returns>False when some of it could not be read and is due again.</returns>
    /// <exception cref="LedgerUnavailableException">The ledger is away; everything is due again.</exception>
    public async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        var (number, all) = (_position.Number, true);
        while (true)
        {
            var changes = await feed.SinceAsync(number, ILedgerFeed.MaxLimit, cancellationToken);
            number = changes.Gap ? await feed.HeadAsync(cancellationToken) : changes.Changes is [.., var last] ? last.Number : number;
            all &= changes.Gap ? await readers.ReadWholeAsync(inFeed: true, cancellationToken) : await readers.ReadAsync(LedgerNews.Of(changes), cancellationToken);
            if (changes.Gap || changes.Changes.Count < ILedgerFeed.MaxLimit) return Reached(number, all);
        }
    }

    private bool Reached(long number, bool all)
    {
        _failedTries = all ? 0 : _failedTries + 1;
        if (!all && _failedTries < MostTries) return false;
        if (!all) log.NewsGivenUp(MostTries);
        _failedTries = 0;
        _position.ReadTo(number);
        return true;
    }
}
