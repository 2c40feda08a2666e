using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Where in the file a character of a text stands.</summary>
internal static class ScalarPlace
{
    /// <summary>Exact for texts on one line without escapes; for block texts the line is exact and the column is that of the text.</summary>
    public static (long Line, long Column) Of(YamlScalarNode node, int offset)
    {
        var before = (node.Value ?? "")[..Math.Min(offset, node.Value?.Length ?? 0)];
        return node.Style switch
        {
            ScalarStyle.Literal => (node.Start.Line + 1 + before.Count(c => c == '\n'), node.Start.Column),
            ScalarStyle.Folded => (node.Start.Line + 1, node.Start.Column),
            ScalarStyle.SingleQuoted => (node.Start.Line, node.Start.Column + 1 + offset + before.Count(c => c == '\'')),
            ScalarStyle.DoubleQuoted => (node.Start.Line, node.Start.Column + 1 + offset + before.Count(c => c is '"' or '\\')),
            _ => (node.Start.Line, node.Start.Column + offset),
        };
    }
}
