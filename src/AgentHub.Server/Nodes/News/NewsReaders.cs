using System.Collections.Frozen;
using AgentHub.Core.Nodes;

namespace AgentHub.Server.Nodes;

/// <summary>All that read news, by kind. What one cannot read keeps nobody else from reading.</summary>
internal sealed class NewsReaders(IEnumerable<INewsReader> readers, ILogger<NewsReaders> log)
{
    private const int Together = 4;
    private readonly FrozenDictionary<NodeNewsKind, INewsReader> _readers = readers.ToFrozenDictionary(r => r.Kind);

    /// <summary>Who reads a kind; null when nobody does.</summary>
    public INewsReader? Find(NodeNewsKind kind) => _readers.GetValueOrDefault(kind);

    /// <summary>Reads each thing named, several at a time.</summary>
    /// <returns>False when one could not be read.</returns>
    public async Task<bool> ReadAsync(IReadOnlyList<NodeNews> news, CancellationToken cancellationToken)
    {
        var failed = 0;
        var named = news.Select(n => Find(n.Kind) is { ReadsAll: true } ? new(n.Kind, "") : n).Distinct();
        await Parallel.ForEachAsync(named, new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellationToken }, async (one, token) =>
        {
            if (Find(one.Kind) is { } reader && !await TryAsync(() => reader.ReadAsync(one, token), token)) Interlocked.Increment(ref failed);
        });
        return failed == 0;
    }

    /// <summary>Reads everything again of the kinds that are in the ledger's feed, or of the others.</summary>
    /// <returns>False when a kind could not be read.</returns>
    public async Task<bool> ReadWholeAsync(bool inFeed, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var reader in _readers.Values.Where(r => r.IsInFeed == inFeed)) all &= await TryAsync(() => reader.ReadAllAsync(cancellationToken), cancellationToken);
        return all;
    }

    private async Task<bool> TryAsync(Func<Task> read, CancellationToken cancellationToken)
    {
        try
        {
            await read();
            return true;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.NewsNotRead(e);
            return false;
        }
    }
}
