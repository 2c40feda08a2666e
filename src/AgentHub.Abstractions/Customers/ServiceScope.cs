namespace AgentHub.Abstractions;

/// <summary>Whom or what an incident would have to touch. At least one is given.</summary>
public sealed record ServiceScope
{
    /// <summary>The customer's record in the system asked; null when it has none of them.</summary>
    public CustomerRef? Customer { get; init; }

    /// <summary>Where the customer is supplied, in capitals with one blank (<c>CV1 4QT</c>); null when not known.</summary>
    [Pii(PiiClass.Identity)] public string? Postcode { get; init; }
}
