using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>!inner</c>.</summary>
internal sealed class Not(Node inner) : Node(inner)
{
    public Node Inner => inner;

    protected override Value Compute(in Value current, Run run) => Value.Of(!inner.Evaluate(current, run).IsTrue);
}
