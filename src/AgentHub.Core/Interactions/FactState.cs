using System.Collections.Immutable;
using AgentHub.Abstractions;

namespace AgentHub.Core.Interactions;

/// <summary>How sure a fact is.</summary>
public enum FactStatus { Stated, Matched, Confirmed, Contradicted, Unsure }

/// <summary>One value the caller gave, with who, where and when; the newest giving of this key.</summary>
public sealed record FactState
{
    public required string Key { get; init; }
    /// <summary>As given, trimmed; null when the class is authentication (only <see cref="Hash"/> remains).</summary>
    public string? Value { get; init; }
    /// <summary>Keyed hash of the normalised value; equal hashes mean the same value was given again.</summary>
    public required string Hash { get; init; }
    public required string By { get; init; }
    public required string Channel { get; init; }
    public string? Step { get; init; }
    public InteractionId? Interaction { get; init; }
    /// <summary>When the caller gave it, UTC; may be days before the contact.</summary>
    public required DateTimeOffset At { get; init; }
    /// <summary>0 to 1; below 0.8 the fact is <see cref="FactStatus.Unsure"/> and is read back, not asked.</summary>
    public double Confidence { get; init; } = 1;
    public FactStatus Status { get; init; }
    /// <summary>The system whose record holds the same value; null when none was compared yet.</summary>
    public string? MatchedWith { get; init; }
    public PiiClass Pii { get; init; }
    /// <summary>The caller's own words, when the channel has them.</summary>
    public string? Quote { get; init; }
    /// <summary>How often the caller gave it.</summary>
    public int Times { get; init; } = 1;
    /// <summary>Earlier givings of the same value: channel to time.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> Also { get; init; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;
}

/// <summary>How far the caller has proved who they are. Level 0 when nothing was passed; carried to every interaction.</summary>
public sealed record VerificationState
{
    public int Level { get; init; }
    public string? Method { get; init; }
    public string? By { get; init; }
    public DateTimeOffset? At { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    /// <summary>Attempts that failed.</summary>
    public int Failures { get; init; }
}
