using System.Text;

namespace AgentHub.Server.Intake.CloudEvents;

/// <summary>Reads an attribute's value from its header (HTTP Protocol Binding 3.1.3.2): quotes first, then one round of percent-decoding.</summary>
internal static class HeaderValue
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The value, or null and what is wrong with the header.</summary>
    public static (string? Value, string? Problem) Read(string header)
    {
        if (header.Any(c => c is < ' ' or > '~')) return (null, "must be percent-encoded: the header may hold printable ASCII only");
        var (plain, problem) = Unquote(header);
        return plain is null ? (null, problem) : Decode(plain);
    }

    private static (string? Value, string? Problem) Unquote(string header)
    {
        if (!header.StartsWith('"')) return (header, null);
        var plain = new StringBuilder(header.Length);
        for (var i = 1; i < header.Length; i++)
        {
            if (header[i] == '"') return i == header.Length - 1 ? (plain.ToString(), null) : (null, "goes on after its closing quote");
            if (header[i] == '\\' && ++i == header.Length) break;
            plain.Append(header[i]);
        }
        return (null, "has no closing quote");
    }

    private static (string? Value, string? Problem) Decode(string plain)
    {
        if (!plain.Contains('%', StringComparison.Ordinal)) return (plain, null);
        var bytes = new List<byte>(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] != '%') bytes.Add((byte)plain[i]);
            else if (i + 2 < plain.Length && char.IsAsciiHexDigit(plain[i + 1]) && char.IsAsciiHexDigit(plain[i + 2]))
            {
                bytes.Add(Convert.ToByte(plain.Substring(i + 1, 2), 16));
                i += 2;
            }
            else return (null, "has a % that is not followed by two hexadecimal digits");
        }
        try
        {
            return (Strict.GetString([.. bytes]), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "is not UTF-8 once it is percent-decoded");
        }
    }
}
