namespace AgentHub.Sandbox.Scenarios.Reading;

/// <summary>A scenario file with faults; the message lists all of them, each with its line.</summary>
internal sealed class ScenarioFileException(string file, IReadOnlyList<ScenarioFault> faults)
    : Exception($"{file} is not a scenario:{Environment.NewLine}{string.Join(Environment.NewLine, faults.OrderBy(f => f.Line).Select(f => "  " + f))}")
{
    public IReadOnlyList<ScenarioFault> Faults => faults;
}
