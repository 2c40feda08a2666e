using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>@</c>, and what a projection with nothing behind it takes of each element.</summary>
internal sealed class CurrentNode : Node
{
    public static CurrentNode Instance { get; } = new();

    private CurrentNode()
    {
    }

    protected override Value Compute(in Value current, Run run) => current;
}
