using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>left | right</c>: as <see cref="SubExpression"/>, but a projection on the left ends here, which the parser sees to.</summary>
internal sealed class Pipe(Node left, Node right) : Node(left, right)
{
    public Node Left => left;

    public Node Right => right;

    protected override Value Compute(in Value current, Run run) => right.Evaluate(left.Evaluate(current, run), run);
}
