namespace AgentHub.Sandbox.Telephony;

/// <summary>A call at one moment, for the page.</summary>
/// <param name="Stage"><c>selfService</c>, <c>queued</c>, <c>withAgent</c> or <c>ended</c>.</param>
internal sealed record CallView(string ContactId, string Stage, string? Queue, IReadOnlyList<LegView> Legs);

/// <summary>An agent's part in a call at one moment.</summary>
/// <param name="State">For people: <c>talking</c>, <c>holding</c>, …</param>
internal sealed record LegView(string InteractionId, string Agent, string State);
