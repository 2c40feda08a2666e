namespace AgentHub.Sandbox.Scenarios.Reading;

/// <summary>Something wrong in a scenario file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Problem">Sentence that begins with the path of what it is about.</param>
internal sealed record ScenarioFault(long Line, string Problem)
{
    public override string ToString() => $"line {Line}: {Problem}";
}
