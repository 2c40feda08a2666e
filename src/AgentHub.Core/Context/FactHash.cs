using System.Security.Cryptography;
using System.Text;

namespace AgentHub.Core.Context;

/// <summary>HMAC-SHA256 with the installation's key. Thread safe.</summary>
public sealed class FactHash : IFactHash
{
    /// <summary>Fewest bytes of a key.</summary>
    public const int MinKeyBytes = 32;

    private readonly byte[] _key;

    /// <param name="key">The installation's key; copied. The same key for as long as hashes are compared.</param>
    /// <exception cref="ArgumentException">The key is shorter than <see cref="MinKeyBytes"/>.</exception>
    public FactHash(ReadOnlySpan<byte> key)
    {
        if (key.Length < MinKeyBytes) throw new ArgumentException($"A key has at least {MinKeyBytes} bytes.", nameof(key));
        _key = key.ToArray();
    }

    /// <inheritdoc/>
    public string Of(string key, string normalised)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(normalised);
        // The separator cannot occur in a key, so no two pairs share a text.
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{key}\n{normalised}")));
    }
}
