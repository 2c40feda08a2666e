using AgentHub.JmesPath.Functions;
using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>name(a, b)</c>: every argument is evaluated and its type looked at, then the function is called.</summary>
internal sealed class FunctionCall(Function function, Node[] arguments, int offset) : Node(arguments)
{
    public Function Function => function;

    public IReadOnlyList<Node> Arguments => arguments;

    protected override Value Compute(in Value current, Run run)
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(current, run);
            if (function.Problem(values[i], i, run) is { } problem) throw run.Fault(JmesErrorKind.InvalidType, problem, offset);
        }
        return function.Body(values, new Call(function.Name, run, offset));
    }
}
