namespace AgentHub.Abstractions;

/// <summary>State of an account in our words.</summary>
public enum AccountStatus { Unknown, Pending, Active, Suspended, Closed }

/// <summary>One contract or account of a customer.</summary>
public sealed record Account
{
    public required string Id { get; init; }
    /// <summary>The number people use.</summary>
    [Pii(PiiClass.Identity)] public required string Number { get; init; }
    /// <summary>Whose account it is, as the row itself states it; compared with the key asked.</summary>
    public required string CustomerId { get; init; }
    /// <summary>What it is for: <c>Electricity, 1 Market Square</c>.</summary>
    public string? Name { get; init; }
    public required Coded<AccountStatus> Status { get; init; }
    /// <summary>What is owed; negative for a credit; null when the system does not say.</summary>
    [Pii(PiiClass.Financial)] public Money? Balance { get; init; }
    /// <summary>Where the service is supplied.</summary>
    [Pii(PiiClass.Contact)] public PostalAddress? Place { get; init; }
    public DateOnly? OpenedOn { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
