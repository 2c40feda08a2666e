using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>left[?condition].right</c>: a projection of the elements for which the condition is true.</summary>
internal sealed class Filter(Node left, Node condition, Node right) : Node(left, condition, right)
{
    public Node Left => left;

    public Node Condition => condition;

    public Node Right => right;

    protected override Value Compute(in Value current, Run run)
    {
        var array = left.Evaluate(current, run);
        if (array.Kind != ValueKind.Array) return Value.Null;
        var results = new List<Value>();
        foreach (var item in array.Items)
        {
            if (!condition.Evaluate(item, run).IsTrue) continue;
            var result = right.Evaluate(item, run);
            if (result.Kind != ValueKind.Null) results.Add(result);
        }
        return Value.Of(results);
    }
}
