using AgentHub.Core.Nodes;

namespace AgentHub.Core.Context.Parts;

/// <summary>
/// Asks a system each question once however many nodes want the answer at the same moment: one asks under a lease, the others
/// wait and take the copy it kept. When it got no answer, or died, the next asks. Thread safe.
/// </summary>
public sealed class AskOnce
{
    /// <summary>As long as a question may take at most.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private const int MaxWaits = 3;
    private readonly ILeases? _leases;
    private readonly ICopies? _copies;

    /// <param name="leases">Shared by all nodes.</param>
    /// <param name="copies">Shared by all nodes.</param>
    public AskOnce(ILeases leases, ICopies copies) => (_leases, _copies) = (leases, copies);

    private AskOnce()
    {
    }

    /// <summary>For one node alone: just asks.</summary>
    public static AskOnce Alone { get; } = new();

    /// <summary>The answer, asked here or taken from another node that asked meanwhile.</summary>
    /// <param name="key">The question.</param>
    /// <param name="ask">Asks, and keeps a copy of a good answer before it returns.</param>
    /// <param name="fromCopy">The answer that another node got.</param>
    /// <param name="notBefore">An answer received earlier, by the hub's clock, will not do.</param>
    /// <param name="cancellationToken">Ends the asking or the waiting.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TAnswer> AskAsync<TAnswer>(
        CopyKey key, Func<CancellationToken, Task<TAnswer>> ask, Func<Copy, TAnswer> fromCopy, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(fromCopy);
        if (_leases is null || _copies is null) return await ask(cancellationToken);
        var name = $"{key.System}/{key.Capability}/{key.About}/{key.ItemId}";
        for (var waits = 0; waits < MaxWaits; waits++)
        {
            await using var lease = await _leases.TryTakeAsync(name, cancellationToken);
            if (lease is null) await _leases.WaitAsync(name, LongestWait, cancellationToken);
            // Also with the lease: another node may have answered between the caller's look for a copy and this moment.
            if (await _copies.FindAsync(key, cancellationToken) is { } copy && copy.AsOf >= notBefore) return fromCopy(copy);
            if (lease is not null) return await ask(cancellationToken);
        }
        return await ask(cancellationToken);
    }
}
