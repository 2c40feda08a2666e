using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary>JSON between backticks, or text between single quotes.</summary>
internal sealed class Literal(Value value) : Node
{
    public Value Value => value;

    protected override Value Compute(in Value current, Run run) => value;
}
