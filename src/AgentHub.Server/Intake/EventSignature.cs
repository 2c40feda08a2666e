using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AgentHub.Server.Intake;

/// <summary>
/// The signature of events and commands: <c>v1=</c> and the lower-case hex of HMAC-SHA256 over timestamp, a full stop, for
/// an event in binary mode its attributes (<see cref="CloudEvents.BinaryEvent.SignedHead"/>), and the raw body. Stateless.
/// </summary>
internal static class EventSignature
{
    public const string TimestampHeader = "AgentHub-Timestamp";
    public const string SignatureHeader = "AgentHub-Signature";
    public const string KeyHeader = "AgentHub-Key";

    /// <summary>The two headers for a body that is sent now.</summary>
    public static (string Timestamp, string Signature) Sign(string secret, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return (timestamp, "v1=" + Convert.ToHexStringLower(Compute(secret, timestamp, "", body)));
    }

    /// <summary>True when the signature is the one this secret makes. Takes the same time wherever they differ.</summary>
    public static bool IsRight(string secret, string timestamp, string signature, ReadOnlySpan<byte> body) => IsRight(secret, timestamp, signature, "", body);

    /// <summary>The same for an event in binary mode, whose attributes are signed before the body.</summary>
    public static bool IsRight(string secret, string timestamp, string signature, string head, ReadOnlySpan<byte> body)
    {
        var expected = Encoding.ASCII.GetBytes("v1=" + Convert.ToHexStringLower(Compute(secret, timestamp, head, body)));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
    }

    /// <summary>True when a timestamp header is within <paramref name="window"/> of <paramref name="now"/>, the ends included.</summary>
    public static bool IsFresh(string timestamp, DateTimeOffset now, TimeSpan window) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((decimal)seconds - now.ToUnixTimeSeconds()) <= (decimal)window.TotalSeconds;

    private static byte[] Compute(string secret, string timestamp, string head, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp + "." + head));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
