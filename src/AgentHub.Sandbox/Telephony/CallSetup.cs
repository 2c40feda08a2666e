namespace AgentHub.Sandbox.Telephony;

/// <summary>Who calls whom.</summary>
/// <param name="From">In any notation; null when withheld.</param>
/// <param name="To">Number dialled.</param>
/// <param name="Attestation">STIR attestation; null when there is none.</param>
/// <param name="Caller">For the simulator's own page; never sent.</param>
internal sealed record CallSetup(string? From, string To, string? Attestation, string Caller);
