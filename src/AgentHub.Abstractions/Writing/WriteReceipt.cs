namespace AgentHub.Abstractions;

/// <summary>What a system created or changed.</summary>
/// <param name="RecordId">The system's id of the record.</param>
/// <param name="Number">The number people use, when it differs.</param>
public sealed record WriteReceipt(string RecordId, string? Number = null);
