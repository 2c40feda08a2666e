using AgentHub.Abstractions;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.Wire;

/// <summary>One thing the caller has already given.</summary>
public sealed record Fact
{
    public required string Key { get; init; }
    public required string Label { get; init; }
    public required int Order { get; init; }
    /// <summary>Shown in place of a value of class identity or authentication; then <see cref="Value"/> is null.</summary>
    public string? Masked { get; init; }
    /// <summary>As people write it: <c>£412.60</c>, <c>48,213</c>.</summary>
    public string? Value { get; init; }
    public required FactStatus Status { get; init; }
    /// <summary>The system that holds the same value or, when contradicted, another one; null when none does.</summary>
    public string? MatchedWith { get; init; }
    public required string By { get; init; }
    public required string Channel { get; init; }
    public string? Step { get; init; }
    public required DateTimeOffset At { get; init; }
    public required double Confidence { get; init; }
    public required PiiClass Pii { get; init; }
    public required int Times { get; init; }
    /// <summary>Channels in which the same value was given before, with the time.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? Also { get; init; }
}
