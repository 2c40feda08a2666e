using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>{name: a, other: b}</c>: an object with the value of each part; null of null. Of two with one name the last counts.</summary>
internal sealed class MultiSelectHash(string[] names, Node[] parts) : Node(parts)
{
    public IReadOnlyList<string> Names => names;

    public IReadOnlyList<Node> Parts => parts;

    protected override Value Compute(in Value current, Run run)
    {
        if (current.Kind == ValueKind.Null) return Value.Null;
        var members = new OrderedDictionary<string, Value>(parts.Length);
        for (var i = 0; i < parts.Length; i++) members[names[i]] = parts[i].Evaluate(current, run);
        return Value.Of(members);
    }
}
