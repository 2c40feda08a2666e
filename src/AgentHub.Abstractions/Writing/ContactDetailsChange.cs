namespace AgentHub.Abstractions;

/// <summary>How a customer is reached from now on. What is null stays as it is.</summary>
public sealed record ContactDetailsChange
{
    public required CustomerRef Customer { get; init; }
    /// <summary>E.164.</summary>
    [Pii(PiiClass.Contact)] public string? Phone { get; init; }
    [Pii(PiiClass.Contact)] public string? Email { get; init; }
    /// <summary>The whole address; its parts that are null are empty.</summary>
    [Pii(PiiClass.Contact)] public PostalAddress? Address { get; init; }
    /// <summary><see cref="Profile.Version"/> as it was shown; when the record has another the answer is <see cref="Outcome.Conflict"/>. Null: whatever it is.</summary>
    public string? ExpectedVersion { get; init; }
}
