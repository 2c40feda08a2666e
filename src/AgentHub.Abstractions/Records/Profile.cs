namespace AgentHub.Abstractions;

/// <summary>Who the customer is, as one system of record holds it.</summary>
public sealed record Profile
{
    /// <summary>The system's id of the record, as the answer itself states it.</summary>
    public required string CustomerId { get; init; }
    [Pii(PiiClass.Identity)] public required string Name { get; init; }
    [Pii(PiiClass.Identity)] public string? CustomerNumber { get; init; }
    [Pii(PiiClass.Contact)] public IReadOnlyList<string> Emails { get; init; } = [];
    [Pii(PiiClass.Contact)] public IReadOnlyList<string> Phones { get; init; } = [];
    [Pii(PiiClass.Contact)] public PostalAddress? Address { get; init; }
    /// <summary>Only for comparing with what the caller gave; never shown, cached or pushed.</summary>
    [Pii(PiiClass.Authentication)] public DateOnly? DateOfBirth { get; init; }
    /// <summary>Kind of customer in the company's words: Residential, Business.</summary>
    public string? Segment { get; init; }
    public DateOnly? CustomerSince { get; init; }
    /// <summary>How the customer likes to be reached, as free words.</summary>
    public string? Prefers { get; init; }
    /// <summary>When the system last changed the record, UTC; null when it does not say.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
    /// <summary>Changes whenever the record does (an ETag, a time stamp); goes back with a change. Null when the system has none.</summary>
    public string? Version { get; init; }
}
