namespace AgentHub.Redis.Connection;

/// <summary>What became of a command.</summary>
/// <param name="Answered">False when Redis did not carry it out, or not in time: go on without it.</param>
/// <param name="Value">The answer; the default when there is none.</param>
internal readonly record struct Attempt<T>(bool Answered, T? Value);
