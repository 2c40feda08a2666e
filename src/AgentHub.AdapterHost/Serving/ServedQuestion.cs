namespace AgentHub.AdapterHost.Serving;

/// <summary>A question that was read.</summary>
/// <param name="Body">What was asked; null when it is malformed.</param>
/// <param name="IdempotencyKey">Of a write; empty when none came.</param>
/// <param name="Malformed">What is wrong, as a sentence; null when nothing is.</param>
internal sealed record ServedQuestion(object? Body, string IdempotencyKey, string? Malformed = null);
