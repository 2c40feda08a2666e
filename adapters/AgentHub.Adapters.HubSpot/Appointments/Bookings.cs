using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Appointments with a contact: meetings that are scheduled. HubSpot takes any time, also one that is taken.</summary>
internal sealed class Bookings(CrmObjects crm)
{
    private const string Body = "hs_meeting_body";

    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> CreateAsync(NewAppointment appointment, CancellationToken cancellationToken) => Ids.IsId(appointment.Customer.RecordId)
        ? _once.RunAsync(
            appointment.IdempotencyKey,
            () => crm.WriteOnceAsync("meetings", Body, Marker.For(appointment.IdempotencyKey), Meeting(appointment), cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    private static NewObject Meeting(NewAppointment appointment) => new(new Dictionary<string, string>
    {
        // By which timelines are sorted; HubSpot's page wants it to be the same as the beginning.
        ["hs_timestamp"] = Times.Write(appointment.StartsAt),
        [AppointmentMapping.Start] = Times.Write(appointment.StartsAt),
        ["hs_meeting_end_time"] = Times.Write(appointment.EndsAt),
        ["hs_meeting_title"] = appointment.Subject,
        [Body] = HtmlText.Of(appointment.Note ?? appointment.Subject, Marker.For(appointment.IdempotencyKey)),
        ["hs_meeting_outcome"] = "SCHEDULED",
    }, [Association.Of(appointment.Customer.RecordId, AssociationType.MeetingToContact)]);
}
