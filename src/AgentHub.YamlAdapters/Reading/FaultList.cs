using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Collects faults; at most 100, more help nobody.</summary>
internal sealed class FaultList(string file)
{
    private const int Most = 100;
    private readonly List<YamlFault> _all = [];

    public IReadOnlyList<YamlFault> All => [.. _all.OrderBy(f => f.Line).ThenBy(f => f.Column)];

    public void Add(long line, long column, string message)
    {
        if (_all.Count < Most) _all.Add(new(file, Math.Max(1, line), Math.Max(1, column), message));
    }

    public void Add(YamlNode node, string message) => Add(node.Start.Line, node.Start.Column, message);

    /// <summary>A fault within a text, at a place counted in its characters.</summary>
    public void Add(YamlScalarNode node, int offset, string message)
    {
        var (line, column) = ScalarPlace.Of(node, offset);
        Add(line, column, message);
    }
}
