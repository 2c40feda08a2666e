using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>[]</c>: elements that are arrays give way to their own elements, one level deep.</summary>
internal sealed class Flatten(Node inner) : Node(inner)
{
    public Node Inner => inner;

    protected override Value Compute(in Value current, Run run)
    {
        var array = inner.Evaluate(current, run);
        if (array.Kind != ValueKind.Array) return Value.Null;
        var results = new List<Value>(array.Count);
        foreach (var item in array.Items)
        {
            if (item.Kind != ValueKind.Array)
            {
                run.Charge(1);
                results.Add(item);
                continue;
            }
            run.Charge(item.Count);
            foreach (var part in item.Items) results.Add(part);
        }
        return Value.Of(results);
    }
}
