using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>
/// Places in a list as text that travels through a browser and back. Each is sealed with a key made of the adapter's own
/// settings, so that one that was made up, changed, or given out for another customer or list is never sent to a system.
/// </summary>
/// <remarks>Good as long as the settings are: another node and the time after a restart read it too.</remarks>
internal sealed class Cursors
{
    /// <summary>Longer ones were not made here.</summary>
    private const int MostChars = 4000;
    private const int SealBytes = 16;
    private readonly byte[] _key;

    private Cursors(byte[] key) => _key = key;

    /// <summary>Of an adapter with these settings.</summary>
    /// <param name="settings">Of the installation.</param>
    /// <param name="secret">Goes into the key: for adapters whose settings hold no secret, so that nobody can work the key out.</param>
    public static Cursors Of(AdapterSettings settings, string secret = "")
    {
        var parts = settings.Values.OrderBy(v => v.Key, StringComparer.OrdinalIgnoreCase).SelectMany(v => new[] { v.Key.ToUpperInvariant(), v.Value });
        return new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts.Prepend(settings.BaseUrl.AbsoluteUri).Prepend(settings.SystemId).Append(secret)))));
    }

    /// <summary>The text of a place.</summary>
    /// <param name="list">Which list: <c>orders</c>.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="place">The place in the adapter's own words.</param>
    public string Make(string list, CustomerRef customer, string place)
    {
        var text = Encoding.UTF8.GetBytes(place);
        return Base64Url.EncodeToString([.. Seal(list, customer, text), .. text]);
    }

    /// <summary>The place a text stands for; null for the first page.</summary>
    /// <exception cref="ForeignCursorException">It was not made for this list of this customer.</exception>
    public string? Read(string list, CustomerRef customer, string? cursor)
    {
        if (cursor is null) return null;
        if (cursor.Length > MostChars || !Base64Url.IsValid(cursor)) throw new ForeignCursorException();
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= SealBytes) throw new ForeignCursorException();
        var text = bytes.AsSpan(SealBytes);
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SealBytes), Seal(list, customer, text))) throw new ForeignCursorException();
        return Encoding.UTF8.GetString(text);
    }

    private byte[] Seal(string list, CustomerRef customer, ReadOnlySpan<byte> place) =>
        HMACSHA256.HashData(_key, (byte[])[.. Encoding.UTF8.GetBytes($"{list}\0{customer.RecordId}\0"), .. place])[..SealBytes];
}
