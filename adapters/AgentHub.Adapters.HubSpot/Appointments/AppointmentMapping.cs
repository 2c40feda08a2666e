using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>From HubSpot's meeting to our appointment.</summary>
internal static class AppointmentMapping
{
    public const string Start = "hs_meeting_start_time";

    public static IReadOnlyList<string> Properties { get; } = [Start, "hs_meeting_end_time", "hs_meeting_title", "hs_meeting_outcome", "hs_meeting_location"];

    /// <param name="meeting">One that is tied to the customer and says when it begins.</param>
    /// <param name="customer">Whose list it stands in: a meeting may be tied to several contacts.</param>
    /// <exception cref="UnreadableException">It does not say when it begins.</exception>
    public static Appointment ToAppointment(CrmObject meeting, CustomerRef customer) => new()
    {
        Id = meeting.Id,
        CustomerId = customer.RecordId,
        Subject = meeting["hs_meeting_title"] ?? "",
        // RESCHEDULED says that the time was moved, not whether this is the old one or the new one.
        Status = new(meeting["hs_meeting_outcome"]?.ToUpperInvariant() switch
        {
            "SCHEDULED" => AppointmentStatus.Booked,
            "COMPLETED" => AppointmentStatus.Completed,
            "NO_SHOW" => AppointmentStatus.Missed,
            "CANCELED" => AppointmentStatus.Cancelled,
            _ => AppointmentStatus.Unknown,
        }, meeting["hs_meeting_outcome"] ?? ""),
        StartsAt = Times.Read(meeting[Start]) ?? throw new UnreadableException("sent a meeting without its time"),
        EndsAt = Times.Read(meeting["hs_meeting_end_time"]),
        Place = meeting["hs_meeting_location"] is { } location ? new() { Street = location } : null,
        UpdatedAt = meeting.UpdatedAt?.ToUniversalTime(),
    };
}
