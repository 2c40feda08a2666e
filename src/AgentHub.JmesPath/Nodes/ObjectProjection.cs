using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>left.*.right</c>: asks the right part of every member's value of the left one's object and leaves out what is null.</summary>
internal sealed class ObjectProjection(Node left, Node right) : Node(left, right)
{
    public Node Left => left;

    public Node Right => right;

    protected override Value Compute(in Value current, Run run)
    {
        var value = left.Evaluate(current, run);
        if (value.Kind != ValueKind.Object) return Value.Null;
        var results = new List<Value>();
        foreach (var member in value.Members(run).Values)
        {
            var result = right.Evaluate(member, run);
            if (result.Kind != ValueKind.Null) results.Add(result);
        }
        return Value.Of(results);
    }
}
