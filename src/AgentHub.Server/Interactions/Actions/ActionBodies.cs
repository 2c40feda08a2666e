namespace AgentHub.Server.Interactions.Actions;

// The bodies of the actions stand together: each is one line of docs/contracts.md section 4. Members a client left out are
// null and are checked by ActionCheck, which names every fault.

internal sealed record DeclineBody(string? Reason);

internal sealed record HoldBody(string? Reason);

internal sealed record ConsultBody(string? ToAgentId, string? Reason);

internal sealed record TransferBody(string? Kind, string? ToAgentId, string? ToQueue, string? Reason, string? Note);

internal sealed record CompleteBody(string? Disposition, string? Cause, bool? Solved, string? Summary, string? Then);

internal sealed record NoteBody(string? Text, long? Revision);

internal sealed record RetryBody(string? Name);

internal sealed record StateBody(string? State, string? Reason);

/// <summary>Answer of an action that was begun: when, by the switch's clock.</summary>
internal sealed record ActedAt(DateTimeOffset At);

/// <summary>Answer of a saved note.</summary>
internal sealed record NoteSaved(long Revision, DateTimeOffset SavedAt);

/// <summary>Answer of a changed availability.</summary>
internal sealed record StateSet(string State, string? Reason, DateTimeOffset Since);
