using System.Collections;
using System.Reflection;

namespace AgentHub.Server.Configuration;

/// <summary>What may stand at one place of the settings, as the options classes say: a value, a section, a list or a map.</summary>
internal sealed class SettingShape
{
    private readonly SortedDictionary<string, SettingShape> _members = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Type of a single value; null for anything that has members.</summary>
    public Type? Value { get; private init; }

    /// <summary>Shape of every entry of a list or a map; null otherwise.</summary>
    public SettingShape? Entry { get; private init; }

    /// <summary>Entries have numbers for names.</summary>
    public bool IsList { get; private init; }

    /// <summary>Members of a section by name.</summary>
    public IReadOnlyDictionary<string, SettingShape> Members => _members;

    /// <summary>A section with the writable properties of a type as members.</summary>
    public static SettingShape Of(Type type)
    {
        if (SettingValue.IsValue(type)) return new SettingShape { Value = type };
        if (MapEntry(type) is { } entry) return new SettingShape { Entry = Of(entry) };
        if (ListEntry(type) is { } item) return new SettingShape { Entry = Of(item), IsList = true };
        var shape = new SettingShape();
        foreach (var property in Properties(type)) shape._members[property.Name] = Of(property.PropertyType);
        return shape;
    }

    /// <summary>The properties of a type that are settings.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod?.IsPublic == true && p.GetIndexParameters().Length == 0);

    /// <summary>Puts the members of another section into this one, below the given path.</summary>
    public void Add(string path, SettingShape other)
    {
        var place = this;
        foreach (var name in path.Split(':'))
        {
            if (!place._members.TryGetValue(name, out var next)) place._members[name] = next = new SettingShape();
            place = next;
        }
        foreach (var (name, member) in other.Members)
        {
            if (!place._members.TryAdd(name, member)) place.Add(name, member);
        }
    }

    /// <summary>What may stand under a name here; null when nothing may.</summary>
    public SettingShape? Find(string name) => Entry ?? _members.GetValueOrDefault(name);

    private static Type? MapEntry(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [var key, var value] && key == typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) ? value : null;

    private static Type? ListEntry(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var item] && typeof(IEnumerable).IsAssignableFrom(type) ? item : null;
}
