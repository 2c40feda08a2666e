using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;

namespace AgentHub.Rest;

/// <summary>Values as text in paths, queries and headers: invariant culture, as Refit writes them.</summary>
internal static class WireText
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, string>> EnumNames = new();

    /// <summary>The text; null for null.</summary>
    public static string? Of(object? value, string? format) => value switch
    {
        null => null,
        string text => text,
        Enum word when format is null => NameOf(word),
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>True for what has one obvious text: text, numbers, truth values, times, ids, enums, addresses.</summary>
    public static bool IsSimple(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type.IsEnum || type.IsPrimitive || type == typeof(decimal) || type == typeof(Guid) || type == typeof(Uri)
            || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan);
    }

    private static string NameOf(Enum word)
    {
        var names = EnumNames.GetOrAdd(word.GetType(), static type => type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(f => f.Name, f => f.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? f.Name));
        var name = word.ToString();
        return names.GetValueOrDefault(name, name);
    }
}
