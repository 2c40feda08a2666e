namespace AgentHub.Abstractions;

/// <summary>A record that may be the caller, with every key the system holds for it, so that the match can be re-checked.</summary>
public sealed record FoundCustomer
{
    /// <summary>The system's own id; goes into <see cref="CustomerRef"/>.</summary>
    public required string RecordId { get; init; }

    /// <summary>Display name; empty when the system has none.</summary>
    [Pii(PiiClass.Identity)] public required string Name { get; init; }

    /// <summary>Customer or account number; null when the system does not hold it.</summary>
    [Pii(PiiClass.Identity)] public string? CustomerNumber { get; init; }

    /// <summary>E-mail addresses as stored.</summary>
    [Pii(PiiClass.Contact)] public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>Phone numbers as stored, in any notation; the core normalises before comparing.</summary>
    [Pii(PiiClass.Contact)] public IReadOnlyList<string> Phones { get; init; } = [];
}
