namespace AgentHub.Abstractions;

/// <summary>An appointment to book.</summary>
public sealed record NewAppointment
{
    public required CustomerRef Customer { get; init; }
    public required string Subject { get; init; }
    /// <summary>UTC.</summary>
    public required DateTimeOffset StartsAt { get; init; }
    /// <summary>UTC; later than <see cref="StartsAt"/>.</summary>
    public required DateTimeOffset EndsAt { get; init; }
    public string? Note { get; init; }
    /// <summary>The same key never books a second time, however often it is sent.</summary>
    public required string IdempotencyKey { get; init; }
}
