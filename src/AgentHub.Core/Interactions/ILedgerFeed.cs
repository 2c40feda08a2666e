namespace AgentHub.Core.Interactions;

/// <summary>
/// What any node committed to the ledger, in the order of the commits: for nodes that must notice what others wrote. A number
/// once answered has nothing uncommitted below it, so a reader that asks for what came after the last number it saw misses
/// nothing, however late a transaction commits. Own changes are among them. Thread safe.
/// </summary>
/// <remarks>
/// A reader begins: <see cref="HeadAsync"/>, then reads the state it needs, then asks for changes after that number, over and
/// over. When an answer has a <see cref="LedgerChanges.Gap"/> it begins again.
/// </remarks>
public interface ILedgerFeed
{
    /// <summary>Most changes of one answer.</summary>
    const int MaxLimit = 1000;

    /// <summary>Changes that are kept at least; a reader that is further behind gets a gap.</summary>
    const int Kept = 100_000;

    /// <summary>Number of the newest change; 0 before the first.</summary>
    Task<long> HeadAsync(CancellationToken cancellationToken);

    /// <summary>The changes after one, oldest first.</summary>
    /// <param name="number">Number of the last change known, or 0.</param>
    /// <param name="limit">1 to <see cref="MaxLimit"/>; when as many are answered there may be more.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="LedgerUnavailableException">The database did not answer in time.</exception>
    Task<LedgerChanges> SinceAsync(long number, int limit, CancellationToken cancellationToken);
}
