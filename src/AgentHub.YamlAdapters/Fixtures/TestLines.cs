using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Adds tests to the text of an adapter file, which otherwise stays as its author wrote it.</summary>
internal static class TestLines
{
    /// <summary>The text with one more test; null when the file is written in a way that only its author can extend.</summary>
    /// <param name="text">A file without faults.</param>
    /// <param name="capability">As files name it: <c>orders</c>.</param>
    /// <param name="test">The test in one line: <c>{given: …, customer: …, expect: …}</c>.</param>
    public static string? Add(string text, string capability, string test)
    {
        if (YamlTree.Read(text, new("")) is not YamlMappingNode root || Member(root, "capabilities") is not YamlMappingNode all || Member(all, capability) is not YamlMappingNode { Style: not MappingStyle.Flow } node) return null;
        var lines = text.Split('\n').ToList();
        var tests = Member(node, "tests");
        if (tests is not (null or YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 })) return null;
        var at = (int)(tests ?? node).AllNodes.OfType<YamlScalarNode>().Max(s => s.End.Line);
        var indent = new string(' ', (int)(tests?.Start.Column ?? node.Children.First().Key.Start.Column) - 1);
        lines.InsertRange(at, tests is null ? [$"{indent}tests:", $"{indent}  - {test}"] : [$"{indent}- {test}"]);
        var longer = string.Join('\n', lines);
        return Count(longer, capability) == Count(text, capability) + 1 ? longer : null;
    }

    private static int? Count(string text, string capability) =>
        YamlAdapterFile.Read(text, "").Plan is { } plan && CapabilityNames.All.TryGetValue(capability, out var shape) && plan.Lists.TryGetValue(shape.Capability, out var found) ? found.Tests.Count : null;

    private static YamlNode? Member(YamlMappingNode node, string name) => node.Children.FirstOrDefault(c => c.Key is YamlScalarNode key && key.Value == name).Value;
}
