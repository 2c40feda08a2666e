using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>The tree of a file that does no more than a file needs: one document, no anchors, no tags, bounded.</summary>
internal static class YamlTree
{
    /// <summary>Largest file, in characters.</summary>
    public const int MostChars = YamlAdapterFile.MostChars;
    private const int MostDepth = 20;

    /// <summary>The root; null when there are faults.</summary>
    public static YamlNode? Read(string text, FaultList faults)
    {
        if (text.Length > MostChars)
        {
            faults.Add(1, 1, $"the file is larger than {MostChars / 1024} KiB; one system is one file, put fixtures into files of their own");
            return null;
        }
        try
        {
            if (!IsPlain(text, faults)) return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            faults.Add(1, 1, stream.Documents.Count == 0 ? "the file is empty; begin with apiVersion: agenthub/adapter.v1" : "the file holds several documents; remove the lines --- and make a file of each");
            return null;
        }
        catch (YamlException e)
        {
            faults.Add(e.Start.Line, e.Start.Column, $"this is no YAML: {(e.InnerException ?? e).Message}");
            return null;
        }
        // The parser leaves some torn texts with another exception than its own, which knows no place.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            faults.Add(1, 1, "this is no YAML: quotes, brackets or braces are torn somewhere; compare with the last version that was read");
            return null;
        }
    }

    // Before the tree is built: aliases could make it grow without end.
    private static bool IsPlain(string text, FaultList faults)
    {
        var parser = new Parser(new StringReader(text));
        var (depth, plain) = (0, true);
        while (parser.MoveNext())
        {
            var at = parser.Current!;
            depth += at.NestingIncrease;
            var problem = at switch
            {
                AnchorAlias => "aliases (*name) are not read; write the value again",
                NodeEvent node when !node.Anchor.IsEmpty => "anchors (&name) are not read; write the value where it is needed",
                NodeEvent node when !node.Tag.IsEmpty => "tags (!name) are not read; remove it",
                _ when depth > MostDepth => $"nested deeper than {MostDepth}",
                _ => null,
            };
            if (problem is null) continue;
            faults.Add(at.Start.Line, at.Start.Column, problem);
            plain = false;
            if (depth > MostDepth) break;
        }
        return plain;
    }
}
