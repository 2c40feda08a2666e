namespace AgentHub.Abstractions;

/// <summary>State of an entitlement in our words.</summary>
public enum EntitlementStatus { Unknown, Pending, Active, UsedUp, Expired }

/// <summary>What a customer has a right to: a warranty, a service level, a number of visits.</summary>
public sealed record Entitlement
{
    public required string Id { get; init; }
    /// <summary>Whose it is, as the row itself states it; compared with the key asked.</summary>
    public required string CustomerId { get; init; }
    public required string Name { get; init; }
    public required Coded<EntitlementStatus> Status { get; init; }
    public DateOnly? From { get; init; }
    /// <summary>Last day it holds.</summary>
    public DateOnly? Until { get; init; }
    /// <summary>How much is left, in <see cref="Unit"/>; null when it is not counted.</summary>
    public decimal? Remaining { get; init; }
    public string? Unit { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
