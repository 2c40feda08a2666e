using AgentHub.Core.Context.Caller;

namespace AgentHub.Core.Context.Wire;

/// <summary>Who the caller is, and apart from that how far they have proved it.</summary>
public sealed record Identity
{
    public required IdentityState State { get; init; }
    public IdentityCustomer? Customer { get; init; }
    public IReadOnlyDictionary<string, Candidate>? Candidates { get; init; }
    /// <summary>How many people fit, when more than the candidates named; else null.</summary>
    public int? Fitting { get; init; }
    public required Verification Verification { get; init; }
    /// <summary>By system id.</summary>
    public required IReadOnlyDictionary<string, IdentityLink> Links { get; init; }
}

/// <summary>The person linked or, with strength weak, proposed.</summary>
public sealed record IdentityCustomer
{
    public required string Name { get; init; }
    public required string Initials { get; init; }
    public string? Segment { get; init; }
    public DateOnly? Since { get; init; }
    /// <summary>Why it is thought to be them: <c>account number matches</c>.</summary>
    public required string Proof { get; init; }
    public required KeyStrength Strength { get; init; }
}

/// <summary>Somebody the caller may be.</summary>
public sealed record Candidate
{
    public required string Id { get; init; }
    /// <summary>Masked: <c>M•••• O••••</c>.</summary>
    public required string Name { get; init; }
    /// <summary><c>accountNumber</c>, <c>email</c> or <c>phone</c>.</summary>
    public required string MatchedOn { get; init; }
    /// <summary>System ids that hold a record.</summary>
    public required IReadOnlyDictionary<string, bool> Systems { get; init; }
    public required int Order { get; init; }
}

/// <summary>How far the caller has proved who they are; carried to every interaction.</summary>
public sealed record Verification
{
    public required int Level { get; init; }
    public required int Of { get; init; }
    public string? Method { get; init; }
    public string? By { get; init; }
    public DateTimeOffset? At { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    /// <summary>What the level is enough for, in a word; null for level 0.</summary>
    public string? EnoughFor { get; init; }
}

/// <summary>How a system's record was linked.</summary>
public sealed record IdentityLink
{
    public required string System { get; init; }
    public required string Method { get; init; }
    public required KeyStrength Strength { get; init; }
    /// <summary>Name of the agent who chose it; null when no agent did.</summary>
    public string? ConfirmedBy { get; init; }
}
