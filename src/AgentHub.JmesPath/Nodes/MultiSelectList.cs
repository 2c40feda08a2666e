using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>[a, b]</c>: an array with the value of each part; null of null.</summary>
internal sealed class MultiSelectList(Node[] parts) : Node(parts)
{
    public IReadOnlyList<Node> Parts => parts;

    protected override Value Compute(in Value current, Run run)
    {
        if (current.Kind == ValueKind.Null) return Value.Null;
        var items = new List<Value>(parts.Length);
        foreach (var part in parts) items.Add(part.Evaluate(current, run));
        return Value.Of(items);
    }
}
