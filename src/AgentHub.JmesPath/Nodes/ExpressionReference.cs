using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>&amp;inner</c>: the expression itself as a function's argument, for the function to ask of each element.</summary>
internal sealed class ExpressionReference(Node inner) : Node(inner)
{
    public Node Inner => inner;

    protected override Value Compute(in Value current, Run run) => Value.Of(inner);
}
