using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Server.Configuration;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Tests.Configuration;

/// <summary>Writes every setting of every feature with its default, as <c>appsettings.example.json</c> holds them.</summary>
internal static class ExampleSettings
{
    /// <summary>Stands for the name of an entry where an installation chooses the names.</summary>
    private const string AnyName = "{id}";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every options class of the server.</summary>
    public static IReadOnlyList<Type> Features { get; } =
        [.. typeof(IdentityOptions).Assembly.GetTypes().Where(t => t is { IsInterface: false, IsAbstract: false } && t.IsAssignableTo(typeof(IFeatureOptions)))];

    public static string Write()
    {
        var root = new JsonObject();
        foreach (var feature in Features.OrderBy(SectionOf, StringComparer.Ordinal)) Place(root, SectionOf(feature), Section(feature));
        return root.ToJsonString(Layout) + "\n";
    }

    public static string SectionOf(Type feature) => (string)feature.GetProperty(nameof(IFeatureOptions.Section))!.GetValue(null)!;

    private static void Place(JsonObject root, string section, JsonObject settings)
    {
        var place = root;
        foreach (var name in section.Split(':'))
        {
            if (place[name] is not JsonObject next) place[name] = next = [];
            place = next;
        }
        foreach (var (name, value) in settings) place[name] = value?.DeepClone();
    }

    private static JsonObject Section(Type type) => Section(Activator.CreateInstance(type)!);

    private static JsonObject Section(object settings)
    {
        var section = new JsonObject();
        foreach (var property in SettingShape.Properties(settings.GetType()))
            section[property.Name] = Node(property.GetValue(settings), property.PropertyType);
        return section;
    }

    private static JsonNode? Node(object? value, Type type)
    {
        var shape = SettingShape.Of(type);
        if (shape.Value is not null) return value is null ? null : Value(value);
        if (value is IDictionary map) return Map(map, type.GetGenericArguments()[1]);
        if (value is IEnumerable list) return new JsonArray([.. list.Cast<object>().Select(i => Node(i, i.GetType()))]);
        return value is null ? null : Section(value);
    }

    private static JsonObject Map(IDictionary map, Type entry)
    {
        var node = new JsonObject();
        foreach (DictionaryEntry e in map) node[(string)e.Key] = Node(e.Value, entry);
        if (node.Count == 0) node[AnyName] = SettingValue.IsValue(entry) ? (JsonNode?)"" : Section(entry);
        return node;
    }

    private static JsonNode Value(object value) => value switch
    {
        bool b => b,
        TimeSpan t => Trimmed(t),
        Enum e => e.ToString(),
        int or long or double or decimal => JsonSerializer.SerializeToNode(value)!,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Trimmed(TimeSpan t)
    {
        var text = t.ToString("c", CultureInfo.InvariantCulture);
        return text.Contains('.') && t.Ticks % TimeSpan.TicksPerSecond != 0 ? text.TrimEnd('0') : text;
    }
}
