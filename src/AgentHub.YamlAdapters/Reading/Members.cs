using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>The members of one mapping of the file; those that nobody asked for are faults.</summary>
internal sealed class Members
{
    private readonly YamlMappingNode _node;
    private readonly string _what;
    private readonly HashSet<string> _known = [];

    private Members(YamlMappingNode node, string what, FaultList faults) => (_node, _what, Faults) = (node, what, faults);

    public FaultList Faults { get; }

    public YamlNode Node => _node;

    public IEnumerable<(YamlScalarNode Key, YamlNode Value)> All =>
        _node.Children.Where(c => c.Key is YamlScalarNode).Select(c => ((YamlScalarNode)c.Key, c.Value));

    /// <summary>The node's members; null with a fault when it has none.</summary>
    public static Members? Of(YamlNode? node, string what, FaultList faults)
    {
        if (node is YamlMappingNode mapping)
        {
            foreach (var key in mapping.Children.Keys.Where(k => k is not YamlScalarNode)) faults.Add(key, $"a member of {what} needs a name; write name: value");
            return new(mapping, what, faults);
        }
        if (node is not null) faults.Add(node, $"{what} must have members (name: value), is {Kind(node)}");
        return null;
    }

    public YamlNode? Optional(string name)
    {
        _known.Add(name);
        return All.FirstOrDefault(m => m.Key.Value == name).Value;
    }

    public YamlNode? Required(string name, string example)
    {
        var node = Optional(name);
        if (node is null) Faults.Add(_node, $"{_what} lacks {name}; write for instance {name}: {example}");
        return node;
    }

    public YamlScalarNode? Scalar(string name) => Scalar(Optional(name), name);

    public YamlScalarNode? RequiredScalar(string name, string example) => Scalar(Required(name, example), name);

    public string Text(string name, string example) => RequiredScalar(name, example)?.Value ?? "";

    /// <summary>A whole number within bounds, or the default.</summary>
    public int Number(string name, int otherwise, int least, int most)
    {
        if (Scalar(name) is not { } node) return otherwise;
        if (int.TryParse(node.Value, System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        Faults.Add(node, $"{name} must be a whole number from {least} to {most}, is {node.Value}");
        return otherwise;
    }

    /// <summary>Names the members that nobody asked for.</summary>
    public void End()
    {
        foreach (var (key, _) in All.Where(m => !_known.Contains(m.Key.Value ?? "")))
            Faults.Add(key, $"{_what} knows no {key.Value}; {Nearest.Of(key.Value ?? "", _known)}");
    }

    private YamlScalarNode? Scalar(YamlNode? node, string name)
    {
        if (node is null) return null;
        if (node is YamlScalarNode { Value.Length: > 0 } scalar) return scalar;
        Faults.Add(node, $"{name} must be one value, is {Kind(node)}");
        return null;
    }

    public static string Kind(YamlNode node) => node switch
    {
        YamlMappingNode => "a mapping",
        YamlSequenceNode => "a list",
        YamlScalarNode { Value.Length: > 0 } scalar => $"the text {scalar.Value}",
        _ => "empty",
    };
}
