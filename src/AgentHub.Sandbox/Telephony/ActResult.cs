namespace AgentHub.Sandbox.Telephony;

/// <summary>What came of an act on a call.</summary>
/// <param name="Refusal">Why it is not possible now, as a sentence for the agent; null when it was done.</param>
/// <param name="Events">What happened, in order; empty when refused, and for acts nobody is told of.</param>
internal sealed record ActResult(string? Refusal, IReadOnlyList<SwitchEvent> Events)
{
    public bool Done => Refusal is null;

    public static ActResult Refused(string title) => new(title, []);
}
