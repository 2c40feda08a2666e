namespace AgentHub.Sandbox.Scenarios;

/// <summary>A scenario that can be played.</summary>
/// <param name="Seconds">From the start to its last step.</param>
/// <param name="Steps">As planned.</param>
internal sealed record ScenarioView(string Id, string Title, string Summary, string Company, string Zone, string Caller, double Seconds, IReadOnlyList<AgentView> Agents,
    IReadOnlyList<StepView> Steps)
{
    public static ScenarioView Of(Scenario s) =>
        new(s.Id, s.Title, s.Summary, s.CompanyName, s.Zone.Id, s.Call.Caller, s.Length.TotalSeconds, [.. s.Agents.Select(a => new AgentView(a.Id, a.Name, a.Queue))],
            [.. s.Steps.Select((step, i) => new StepView(i, step.At.TotalSeconds, step.Text, (step as AwaitStep)?.By, "ahead", null))]);
}

/// <summary>An agent of a scenario.</summary>
internal sealed record AgentView(string Id, string Name, string Queue);
