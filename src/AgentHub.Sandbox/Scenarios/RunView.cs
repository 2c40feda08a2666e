using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Scenarios;

/// <summary>A run as its page and tests read it.</summary>
/// <param name="State"><c>playing</c> or <c>over</c>.</param>
/// <param name="Why">Why it is over; null while it plays.</param>
/// <param name="WaitingFor">Whose act is awaited; null when nobody's.</param>
internal sealed record RunView(string RunId, string Scenario, string Title, string ContactId, DateTimeOffset StartedAt, string State, string? Why,
    AwaitedView? WaitingFor, IReadOnlyList<StepView> Steps, CallView Call)
{
    public static RunView Of(ScenarioRun run, IReadOnlyList<StepProgress> progress, AwaitStep? waiting, CallView call, string? ended)
    {
        var scenario = run.Scenario;
        var awaited = waiting is null ? null : new AwaitedView(
            waiting.Command, waiting.By, scenario.Agents.First(a => a.Id == waiting.By).FirstName, waiting.Text, waiting.At.TotalSeconds);
        var steps = progress.Select((p, i) => new StepView(i, p.Step.At.TotalSeconds, p.Step.Text, p.Step is AwaitStep step ? step.By : null,
            ReferenceEquals(p.Step, waiting) ? "waiting" : StateOf(p.State), p.At));
        return new(run.Id, scenario.Id, scenario.Title, run.ContactId, run.StartedAt, ended is null ? "playing" : "over", ended, awaited, [.. steps], call);
    }

    private static string StateOf(StepState state) => state switch
    {
        StepState.Done => "done",
        StepState.Skipped => "skipped",
        _ => "ahead",
    };
}

/// <summary>Whose act is awaited.</summary>
/// <param name="Seconds">Its planned time, from the start.</param>
internal sealed record AwaitedView(string Command, string AgentId, string Agent, string Text, double Seconds);

/// <summary>One step of a run.</summary>
/// <param name="Seconds">Planned time, from the start.</param>
/// <param name="By">The agent who does it; null when it happens by itself.</param>
/// <param name="State"><c>done</c>, <c>waiting</c>, <c>ahead</c> or <c>skipped</c>.</param>
/// <param name="At">When it was done; null when it was not.</param>
internal sealed record StepView(int Index, double Seconds, string Text, string? By, string State, DateTimeOffset? At);
