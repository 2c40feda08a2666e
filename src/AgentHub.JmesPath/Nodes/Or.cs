using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>left || right</c>: the left value if it is true, else the right one, whatever that is.</summary>
internal sealed class Or(Node left, Node right) : Node(left, right)
{
    public Node Left => left;

    public Node Right => right;

    protected override Value Compute(in Value current, Run run)
    {
        var value = left.Evaluate(current, run);
        return value.IsTrue ? value : right.Evaluate(current, run);
    }
}
