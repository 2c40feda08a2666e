namespace AgentHub.Abstractions;

/// <summary>State of an appointment in our words.</summary>
public enum AppointmentStatus { Unknown, Proposed, Booked, Completed, Missed, Cancelled }

/// <summary>One appointment with a customer.</summary>
public sealed record Appointment
{
    public required string Id { get; init; }
    /// <summary>Whose it is, as the row itself states it; compared with the key asked.</summary>
    public required string CustomerId { get; init; }
    public required string Subject { get; init; }
    public required Coded<AppointmentStatus> Status { get; init; }
    public required DateTimeOffset StartsAt { get; init; }
    public DateTimeOffset? EndsAt { get; init; }
    /// <summary>Who comes, in the system's words.</summary>
    public string? With { get; init; }
    [Pii(PiiClass.Contact)] public PostalAddress? Place { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
