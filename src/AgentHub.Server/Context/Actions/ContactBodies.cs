using AgentHub.Core.Context;

namespace AgentHub.Server.Context.Actions;

// The bodies stand together: each is one line of docs/contracts.md section 4. Members a client left out are null and are
// checked, which names every fault.

internal sealed record FactsBody(string? InteractionId, Dictionary<string, string?>? Values);

internal sealed record IdentifyBody(string? InteractionId, string? CandidateId);

internal sealed record DecideBody(string? InteractionId, string? Source);

internal sealed record TicketBody(string? InteractionId, string? System, string? Subject, string? Body);

/// <summary>What became of one typed value.</summary>
internal sealed record TypedAnswer(TypedResult Result, string? Problem);

/// <summary>The caller is identified.</summary>
internal sealed record IdentifiedAnswer(string State);

/// <summary>A ticket was created.</summary>
internal sealed record TicketAnswer(string Reference);
