using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>[0]</c>, <c>[-1]</c>: one element of an array, null where there is none.</summary>
internal sealed class Index(int at) : Node
{
    public int At => at;

    protected override Value Compute(in Value current, Run run)
    {
        if (current.Kind != ValueKind.Array) return Value.Null;
        var index = at < 0 ? at + current.Count : at;
        if (index < 0 || index >= current.Count) return Value.Null;
        if (current.IsJson) run.Charge(index / 16); // found by going there
        return current[index];
    }
}
