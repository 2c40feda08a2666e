namespace AgentHub.Cli.Tests;

/// <summary>How a command ended and what it printed.</summary>
internal sealed record Ran(int Code, string Out, string Error)
{
    public override string ToString() => $"ended with {Code}\n{Out}\n{Error}";
}
