using System.ComponentModel;

namespace AgentHub.Server.Configuration;

/// <summary>Single values of settings: which types there are, and what is wrong with a text.</summary>
internal static class SettingValue
{
    private static readonly string[] SecretWords = ["secret", "password", "token", "connectionstring", "key"];

    /// <summary>True for types that are written as one text.</summary>
    public static bool IsValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(TimeSpan)
            || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(Uri) || type == typeof(Guid);
    }

    /// <summary>A sentence that begins with the path, or null when the text can be read.</summary>
    public static string? Fault(string path, string text, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type);
        if (plain is not null && text.Length == 0) return null;
        plain ??= type;
        if (plain == typeof(string)) return null;
        try
        {
            TypeDescriptor.GetConverter(plain).ConvertFromInvariantString(text);
            return null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException or OverflowException or InvalidOperationException)
        {
            return $"{path} must be {Wanted(plain)}, is {Shown(path, text)}";
        }
    }

    /// <summary>The text as it may stand in a message: secrets are not repeated.</summary>
    public static string Shown(string path, string text)
    {
        var name = path[(path.LastIndexOf(':') + 1)..];
        if (SecretWords.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase))) return "set (not shown)";
        return text.Length <= 80 ? $"\"{text}\"" : $"\"{text[..80]}…\"";
    }

    private static string Wanted(Type type) =>
        type == typeof(TimeSpan) ? "a time such as 00:00:01.5 (hours:minutes:seconds)"
        : type == typeof(bool) ? "true or false"
        : type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type))
        : type == typeof(double) || type == typeof(decimal) || type == typeof(float) ? "a number"
        : type.IsPrimitive ? "a whole number in its range"
        : type == typeof(Uri) ? "an address"
        : "a " + type.Name;
}
