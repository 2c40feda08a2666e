namespace AgentHub.Core.Context.Wire;

/// <summary>Why one of several values counts.</summary>
public enum PrecedenceReason
{
    /// <summary>All say the same, or no rule tells them apart: the first source in configured order.</summary>
    Order,
    /// <summary>The caller confirmed it on this contact.</summary>
    VerifiedFirst,
    /// <summary>Its source is trusted most for this field.</summary>
    Authority,
    /// <summary>Its record was changed last.</summary>
    MostRecent,
    /// <summary>It says most.</summary>
    MostComplete,
    /// <summary>The caller said it on this contact.</summary>
    Caller,
    /// <summary>An agent decided it.</summary>
    Decided,
}

/// <summary>How far a conflict has come.</summary>
public enum ConflictStatus
{
    /// <summary>Nobody decided.</summary>
    Open,
    /// <summary>An agent said which value is right.</summary>
    Accepted,
}

/// <summary>A field on which the sources do not agree, with all that is said and what counts.</summary>
public sealed record FieldConflict
{
    /// <summary>Name of the field, as in the profile.</summary>
    public required string Field { get; init; }
    /// <summary>For people.</summary>
    public required string Label { get; init; }
    public required ConflictStatus Status { get; init; }
    public required PrecedenceReason Reason { get; init; }
    /// <summary>Who decided, and when; null while nobody did.</summary>
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    /// <summary>By source: system id, or <c>caller</c>.</summary>
    public required IReadOnlyDictionary<string, ConflictValue> Values { get; init; }
    /// <summary>Place among the conflicts, from 1.</summary>
    public required int Order { get; init; }
}

/// <summary>What one source says.</summary>
public sealed record ConflictValue
{
    /// <summary>Of the source, for people.</summary>
    public required string Title { get; init; }
    public required string Value { get; init; }
    /// <summary>When its record was last changed, or the caller said it; null when the system does not tell.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
    /// <summary>True of the one that counts, and of those that say the same.</summary>
    public required bool IsRight { get; init; }
    /// <summary>True when the caller confirmed it on this contact.</summary>
    public required bool IsVerified { get; init; }
    /// <summary>What becomes of this source when another one is right; null of the caller.</summary>
    public CorrectionRoute? Correction { get; init; }
    /// <summary>True when no system holds it yet.</summary>
    public required bool IsUnsaved { get; init; }
    /// <summary>Place among the values, from 1.</summary>
    public required int Order { get; init; }
}
