namespace AgentHub.Core.Interactions;

/// <summary>
/// Keys all nodes share: Data Protection, development signing, fact hashes. Values are never changed once written, so that
/// nodes that start together agree. Whoever can read the ledger can read them. Thread safe.
/// </summary>
public interface IKeyStore
{
    /// <summary>Keeps the first value added under a name, and returns that one.</summary>
    /// <param name="name">1–200 characters, such as <c>fact-hash</c>.</param>
    /// <param name="value">At most 64 KiB.</param>
    /// <param name="cancellationToken">Ends the call; a value may have been kept nevertheless.</param>
    Task<byte[]> GetOrAddAsync(string name, byte[] value, CancellationToken cancellationToken);

    /// <summary>All keys whose name begins with <paramref name="prefix"/>, compared ordinally.</summary>
    Task<IReadOnlyDictionary<string, byte[]>> ListAsync(string prefix, CancellationToken cancellationToken);
}
