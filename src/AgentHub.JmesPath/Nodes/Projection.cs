using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary>Asks the right part of every element of the left one's array and leaves out what is null: <c>left[*].right</c>.</summary>
/// <remarks>Slices and flattening project too; then the left part is a <see cref="Slice"/> or a <see cref="Flatten"/>.</remarks>
internal sealed class Projection(Node left, Node right) : Node(left, right)
{
    public Node Left => left;

    public Node Right => right;

    protected override Value Compute(in Value current, Run run)
    {
        var array = left.Evaluate(current, run);
        if (array.Kind != ValueKind.Array) return Value.Null;
        var results = new List<Value>(array.Count);
        foreach (var item in array.Items)
        {
            var result = right.Evaluate(item, run);
            if (result.Kind != ValueKind.Null) results.Add(result);
        }
        return Value.Of(results);
    }
}
