using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads JMESPath expressions; faults have their place in the file.</summary>
internal static class Expressions
{
    public static JmesExpression? Read(YamlScalarNode? node, FaultList faults)
    {
        if (node is null) return null;
        try
        {
            return JmesExpression.Parse(node.Value ?? "");
        }
        catch (JmesException e)
        {
            faults.Add(node, e.Offset, $"{e.Problem} (JMESPath, at character {e.Offset + 1} of \"{node.Value}\")");
            return null;
        }
    }

    public static JmesExpression? Read(YamlNode? node, string what, FaultList faults)
    {
        if (node is null or YamlScalarNode { Value.Length: > 0 }) return Read(node as YamlScalarNode, faults);
        faults.Add(node, $"{what} must be a JMESPath expression, is {Members.Kind(node)}");
        return null;
    }
}
