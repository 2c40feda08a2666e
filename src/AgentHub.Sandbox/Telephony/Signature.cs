using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AgentHub.Sandbox.Telephony;

/// <summary>Signs and checks requests between hub and switch: HMAC-SHA256 over timestamp, a dot, and the raw body.</summary>
internal static class Signature
{
    public const string TimestampHeader = "AgentHub-Timestamp";
    public const string SignatureHeader = "AgentHub-Signature";

    /// <summary>Furthest a timestamp may be from our clock, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static void Sign(HttpRequestMessage request, string secret, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, Of(secret, timestamp, body));
    }

    public static SignatureCheck Check(IHeaderDictionary headers, string secret, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var timestamp = headers[TimestampHeader].ToString();
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799) return SignatureCheck.Wrong;
        var expected = Encoding.ASCII.GetBytes(Of(secret, timestamp, body));
        var given = Encoding.UTF8.GetBytes(headers[SignatureHeader].ToString());
        if (!CryptographicOperations.FixedTimeEquals(expected, given)) return SignatureCheck.Wrong;
        return (now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Window ? SignatureCheck.Stale : SignatureCheck.Right;
    }

    private static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        var signed = new byte[timestamp.Length + 1 + body.Length];
        Encoding.ASCII.GetBytes(timestamp, signed);
        signed[timestamp.Length] = (byte)'.';
        body.CopyTo(signed.AsSpan(timestamp.Length + 1));
        return "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }
}

/// <summary>What a signature is worth.</summary>
internal enum SignatureCheck
{
    Right,
    Wrong,

    /// <summary>Made with the right secret, at another time.</summary>
    Stale,
}
