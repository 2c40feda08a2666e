namespace AgentHub.Abstractions;

/// <summary>An address as the system holds it; every part may be null.</summary>
public sealed record PostalAddress
{
    [Pii(PiiClass.Contact)] public string? Street { get; init; }
    [Pii(PiiClass.Contact)] public string? City { get; init; }
    [Pii(PiiClass.Identity)] public string? Postcode { get; init; }
    /// <summary>As the system writes it; not always an ISO code.</summary>
    public string? Country { get; init; }
}
