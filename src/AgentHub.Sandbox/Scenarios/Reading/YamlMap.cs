using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace AgentHub.Sandbox.Scenarios.Reading;

/// <summary>A mapping being read: every fault is noted with its line, and reading goes on with a harmless value.</summary>
internal sealed class YamlMap(YamlMappingNode node, string path, List<ScenarioFault> faults)
{
    private readonly HashSet<string> _read = [];

    public long Line => node.Start.Line;

    public void Fault(string name, string problem) => Fault(Find(name) ?? node, name, problem);

    public string? Text(string name) => Scalar(name)?.Value;

    public string Needed(string name)
    {
        if (Text(name) is { Length: > 0 } text) return text;
        Fault(node, name, "is missing");
        return "";
    }

    public TimeSpan? Span(string name) => Parsed(name, "is not a duration such as 3m 40s or -12d", Duration.Parse);

    public TimeSpan NeededSpan(string name)
    {
        if (Find(name) is null) Fault(node, name, "is missing");
        return Span(name) ?? TimeSpan.Zero;
    }

    public decimal? Number(string name) => Parsed(name, "is not a number",
        t => decimal.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null);

    public decimal NeededNumber(string name)
    {
        if (Find(name) is null) Fault(node, name, "is missing");
        return Number(name) ?? 0;
    }

    public DateOnly? Day(string name) => Parsed(name, "is not a day such as 1984-03-12",
        t => DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null);

    public bool? Flag(string name) => Parsed(name, "is neither true nor false", t => bool.TryParse(t, out var flag) ? flag : (bool?)null);

    /// <summary>Null when absent or not a mapping.</summary>
    public YamlMap? Map(string name) => Find(name) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(map, Path(name), faults),
        var other => Wrong<YamlMap>(other, name, "is not a mapping"),
    };

    public YamlMap NeededMap(string name)
    {
        if (Find(name) is null) Fault(node, name, "is missing");
        return Map(name) ?? new YamlMap(new YamlMappingNode(), Path(name), []);
    }

    /// <summary>The mappings below <paramref name="name"/> by their keys; empty when absent.</summary>
    public IEnumerable<(string Key, YamlMap Value)> Maps(string name)
    {
        if (Map(name) is not { } map) yield break;
        foreach (var key in map.Keys)
        {
            if (map.Map(key) is { } value) yield return (key, value);
        }
    }

    /// <summary>A list of mappings; empty when absent.</summary>
    public IEnumerable<YamlMap> List(string name)
    {
        if (Find(name) is not { } found) yield break;
        if (found is not YamlSequenceNode list)
        {
            Fault(found, name, "is not a list");
            yield break;
        }
        var index = 0;
        foreach (var item in list)
        {
            if (item is YamlMappingNode map) yield return new(map, $"{Path(name)}[{index}]", faults);
            else Fault(item, $"{name}[{index}]", "is not a mapping");
            index++;
        }
    }

    /// <summary>A list of texts; null when absent.</summary>
    public IReadOnlyList<string>? Texts(string name) => Find(name) switch
    {
        null => null,
        YamlSequenceNode list => [.. list.OfType<YamlScalarNode>().Select(s => s.Value ?? "")],
        var other => Wrong<IReadOnlyList<string>>(other, name, "is not a list"),
    };

    public IReadOnlyList<string> Keys => [.. node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "")];

    /// <summary>Notes every member that was not read: a misspelt name is a fault, not a default.</summary>
    public void Done()
    {
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && !_read.Contains(name)) Fault(value, name, "is not known here");
        }
    }

    private YamlScalarNode? Scalar(string name) => Find(name) switch
    {
        null => null,
        YamlScalarNode scalar => scalar,
        var other => Wrong<YamlScalarNode>(other, name, "is not a single value"),
    };

    private T? Parsed<T>(string name, string problem, Func<string, T?> parse) where T : struct
    {
        if (Scalar(name) is not { Value: { } text } scalar) return null;
        var value = parse(text);
        if (value is null) Fault(scalar, name, problem);
        return value;
    }

    private T? Wrong<T>(YamlNode at, string name, string problem) where T : class
    {
        Fault(at, name, problem);
        return null;
    }

    private YamlNode? Find(string name)
    {
        _read.Add(name);
        return node.Children.TryGetValue(new YamlScalarNode(name), out var found) ? found : null;
    }

    private void Fault(YamlNode at, string name, string problem)
    {
        if (faults.Count < 100) faults.Add(new(at.Start.Line, $"{Path(name)} {problem}"));
    }

    private string Path(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
