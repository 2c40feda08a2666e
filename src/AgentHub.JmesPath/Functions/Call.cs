using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Functions;

/// <summary>What a function knows besides its arguments: what the evaluation may still cost, and where it stands in the expression.</summary>
internal readonly record struct Call(string Name, Run Run, int Offset)
{
    public JmesException Fault(JmesErrorKind kind, string problem) => Run.Fault(kind, $"{Name}() {problem}", Offset);
}
