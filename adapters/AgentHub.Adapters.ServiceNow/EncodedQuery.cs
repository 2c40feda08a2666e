namespace AgentHub.Adapters.ServiceNow;

/// <summary>
/// Conditions of an encoded query. Its <c>^</c> ends a condition and cannot be escaped; a value that begins with <c>javascript:</c>
/// is run as a script; a condition that is wrong is left out, and then everything is found. So a value is asked for as far as it
/// can be, and every row is compared with the whole of it afterwards.
/// </summary>
internal static class EncodedQuery
{
    private const char End = '^';
    private const string Script = "javascript:";

    /// <summary>The field is the value, or begins as it does before its first <c>^</c>; null when nothing can be asked.</summary>
    public static string? Is(string field, string value)
    {
        var text = value.Trim();
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var asked = end < 0 ? text : text[..end].TrimEnd();
        if (asked.Length == 0 || asked.StartsWith(Script, StringComparison.OrdinalIgnoreCase)) return null;
        return end < 0 ? $"{field}={asked}" : $"{field}STARTSWITH{asked}";
    }

    /// <summary>One of the fields is one of the values, in which there is neither <c>^</c> nor a comma.</summary>
    public static string AnyIsIn(IEnumerable<string> fields, IReadOnlyList<string> values) => string.Join("^OR", fields.Select(f => $"{f}IN{string.Join(',', values)}"));

    /// <summary>All of them.</summary>
    public static string And(params IEnumerable<string> conditions) => string.Join(End, conditions);
}
