using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace AgentHub.Server.Gateway.Paths;

/// <summary>
/// Refuses paths that two programs could read in two ways. What passes is forwarded letter by letter, so that the path that was
/// authorised is the path that is asked for.
/// </summary>
/// <remarks>
/// Refused: characters that RFC 3986 has no place for (a backslash among them), <c>.</c> and <c>..</c> segments, also with
/// parameters (<c>..;x</c>) or by compatible letters of Unicode, empty segments, incomplete escapes, and escapes of a slash, a
/// backslash, a dot, a percent sign, a control character or of bytes that are not UTF-8.
/// </remarks>
internal static class PathCheck
{
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("/%!$&'()*+,-.0123456789:;=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");

    /// <summary>Reads on from "the path"; null when nothing is wrong.</summary>
    public static string? Fault(ReadOnlySpan<char> path) =>
        path.ContainsAnyExcept(Allowed) ? "holds a character that must be escaped, such as a blank or a backslash"
        : SegmentFault(path) ?? (path.Contains('%') ? EscapeFault(path) : null);

    private static string? SegmentFault(ReadOnlySpan<char> path)
    {
        for (var rest = path[1..]; ;)
        {
            var end = rest.IndexOf('/');
            var segment = end < 0 ? rest : rest[..end];
            var parameters = segment.IndexOf(';');
            var name = parameters < 0 ? segment : segment[..parameters];
            if (name is "." or "..") return "has a . or .. segment";
            if (name.IsEmpty && (end >= 0 || parameters >= 0)) return "has an empty segment";
            if (end < 0) return null;
            rest = rest[(end + 1)..];
        }
    }

    private static string? EscapeFault(ReadOnlySpan<char> path)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(path.Length);
        try
        {
            var count = 0;
            for (var i = 0; i < path.Length; i++)
            {
                if (path[i] != '%')
                {
                    bytes[count++] = (byte)path[i];
                    continue;
                }
                if (i + 2 >= path.Length || !char.IsAsciiHexDigit(path[i + 1]) || !char.IsAsciiHexDigit(path[i + 2])) return "has an incomplete escape";
                var value = (byte)((Convert.ToInt32(path[i + 1].ToString(), 16) << 4) | Convert.ToInt32(path[i + 2].ToString(), 16));
                if (value is < 0x20 or 0x7f) return "has an escaped control character";
                if (value is (byte)'/' or (byte)'\\' or (byte)'.' or (byte)'%') return "has an escaped slash, backslash, dot or percent sign";
                bytes[count++] = value;
                i += 2;
            }
            return TextFault(bytes.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static string? TextFault(ReadOnlySpan<byte> decoded)
    {
        if (!Utf8.IsValid(decoded)) return "has escapes that are not UTF-8";
        if (Ascii.IsValid(decoded)) return null;
        var text = Encoding.UTF8.GetString(decoded);
        if (text.Any(char.IsControl)) return "has an escaped control character";
        var folded = text.Normalize(NormalizationForm.FormKC);
        if (folded.Contains('\\') || folded.AsSpan().Count('/') != text.AsSpan().Count('/')) return "has a letter that some systems read as a slash";
        return SegmentFault(folded);
    }
}
