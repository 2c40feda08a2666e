using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>left.right</c>, and any other pair of which the right part is asked of the left one's value.</summary>
internal sealed class SubExpression(Node left, Node right) : Node(left, right)
{
    public Node Left => left;

    public Node Right => right;

    /// <summary>The pair, or the right part alone where the left one is the current value anyway.</summary>
    public static Node Of(Node left, Node right) => left is CurrentNode ? right : new SubExpression(left, right);

    protected override Value Compute(in Value current, Run run) => right.Evaluate(left.Evaluate(current, run), run);
}
