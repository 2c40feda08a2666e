using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary>A part of an expression, which can be asked for its value. Immutable.</summary>
internal abstract class Node(params ReadOnlySpan<Node> parts)
{
    /// <summary>Parts one inside the other, this one included: how deep an evaluation goes.</summary>
    public int Height { get; } = 1 + Highest(parts);

    public Value Evaluate(in Value current, Run run)
    {
        run.Charge(1);
        return Compute(current, run);
    }

    protected abstract Value Compute(in Value current, Run run);

    private static int Highest(ReadOnlySpan<Node> parts)
    {
        var highest = 0;
        foreach (var part in parts) highest = Math.Max(highest, part.Height);
        return highest;
    }
}
