using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>Visits to the scenario's people: one for each ticket that came in by phone. Ids count up from the first.</summary>
internal static class HubSpotMeetings
{
    /// <summary>HubSpot's values of <c>hs_meeting_outcome</c>.</summary>
    public static readonly string[] Outcomes = ["SCHEDULED", "COMPLETED", "RESCHEDULED", "NO_SHOW", "CANCELED"];

    private const long First = 765_000_001;

    public static IReadOnlyList<HubSpotRecord> Of(IEnumerable<(Customer Customer, CompanyTicket Ticket)> tickets, DateTimeOffset now) =>
        [.. tickets.Where(t => t.Ticket.Channel == "voice").Select((t, at) => Of(t.Customer, t.Ticket, HubSpotCommerce.Id(First + at), now))];

    private static HubSpotRecord Of(Customer customer, CompanyTicket ticket, string id, DateTimeOffset now)
    {
        var isDone = ticket.Status is "solved" or "closed";
        // Whoever waits is visited tomorrow, the others were on the day after they called.
        var starts = new DateTimeOffset((isDone ? ticket.OpenedAt : now).UtcDateTime.Date.AddDays(1).AddHours(9), TimeSpan.Zero);
        return HubSpotCommerce.Made("meetings", id, ticket.OpenedAt, ticket.UpdatedAt, new() { ["contacts"] = [HubSpotPeople.ContactId(customer)] }, new()
        {
            ["hs_timestamp"] = HubSpotRecords.Time(starts),
            ["hs_meeting_start_time"] = HubSpotRecords.Time(starts),
            ["hs_meeting_end_time"] = HubSpotRecords.Time(starts.AddHours(1)),
            ["hs_meeting_title"] = $"Visit: {ticket.Subject}",
            ["hs_meeting_body"] = null,
            ["hs_meeting_location"] = customer.Street is null ? null : $"{customer.Street}, {customer.City}",
            ["hs_meeting_outcome"] = isDone ? "COMPLETED" : "SCHEDULED",
            ["hubspot_owner_id"] = null,
        });
    }
}
