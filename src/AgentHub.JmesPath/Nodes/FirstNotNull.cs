using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>not_null(a, b)</c>: evaluates its arguments in order until one is not null, and none behind it.</summary>
internal sealed class FirstNotNull(Node[] arguments) : Node(arguments)
{
    public IReadOnlyList<Node> Arguments => arguments;

    protected override Value Compute(in Value current, Run run)
    {
        foreach (var argument in arguments)
        {
            var value = argument.Evaluate(current, run);
            if (value.Kind != ValueKind.Null) return value;
        }
        return Value.Null;
    }
}
