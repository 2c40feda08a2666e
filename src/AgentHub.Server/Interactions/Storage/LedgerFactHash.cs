using System.Security.Cryptography;
using AgentHub.Core.Context;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>Hashes facts with the installation's key, which the ledger keeps for all nodes. Made once, at the first start.</summary>
internal sealed class LedgerFactHash(IKeyStore keys) : IFactHash
{
    private const string KeyName = "fact-hash";

    private FactHash? _hash;

    /// <summary>Reads or makes the key; before the first request.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken) =>
        _hash = new FactHash(await keys.GetOrAddAsync(KeyName, RandomNumberGenerator.GetBytes(FactHash.MinKeyBytes), cancellationToken));

    /// <inheritdoc/>
    public string Of(string key, string normalised) =>
        (_hash ?? throw new InvalidOperationException("The key of fact hashes is read when the server starts; nothing is hashed before.")).Of(key, normalised);
}
