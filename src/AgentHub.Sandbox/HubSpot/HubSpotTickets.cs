using System.Globalization;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>The company's tickets as HubSpot holds them.</summary>
internal static class HubSpotTickets
{
    /// <summary>Beside the numbers that the ticket desk gives.</summary>
    private const long First = 30_000_000;

    public static string Id(CompanyTicket ticket) => (First + ticket.Id).ToString(CultureInfo.InvariantCulture);

    public static HubSpotRecord Of(Customer customer, CompanyTicket ticket, string id)
    {
        var (pipeline, stage) = HubSpotPipelines.Place(ticket);
        return new()
        {
            Id = id,
            CreatedAt = ticket.OpenedAt,
            UpdatedAt = ticket.UpdatedAt,
            Associated = new Dictionary<string, IReadOnlyList<string>> { ["contacts"] = [HubSpotPeople.ContactId(customer)] },
            Properties = new Dictionary<string, string?>
            {
                ["hs_object_id"] = id,
                ["createdate"] = HubSpotRecords.Time(ticket.OpenedAt),
                ["hs_lastmodifieddate"] = HubSpotRecords.Time(ticket.UpdatedAt),
                ["closed_date"] = HubSpotPipelines.IsClosed(stage) ? HubSpotRecords.Time(ticket.UpdatedAt) : null,
                ["subject"] = ticket.Subject,
                ["content"] = ticket.Text,
                ["hs_pipeline"] = pipeline,
                ["hs_pipeline_stage"] = stage,
                ["hs_ticket_priority"] = ticket.Priority is "high" or "urgent" ? "HIGH" : "MEDIUM",
                ["hs_ticket_category"] = null,
                ["source_type"] = ticket.Channel switch { "email" => "EMAIL", "voice" => "PHONE", _ => "FORM" },
                ["hubspot_owner_id"] = null,
            },
        };
    }

    /// <summary>The call by which a ticket came in; null when it came in otherwise.</summary>
    public static HubSpotRecord? CallOf(Customer customer, CompanyTicket ticket, string id) => ticket.Channel != "voice" ? null : new()
    {
        Id = id,
        CreatedAt = ticket.OpenedAt,
        UpdatedAt = ticket.OpenedAt,
        Associated = new Dictionary<string, IReadOnlyList<string>> { ["contacts"] = [HubSpotPeople.ContactId(customer)], ["tickets"] = [Id(ticket)] },
        Properties = new Dictionary<string, string?>
        {
            ["hs_object_id"] = id,
            ["hs_createdate"] = HubSpotRecords.Time(ticket.OpenedAt),
            ["hs_lastmodifieddate"] = HubSpotRecords.Time(ticket.OpenedAt),
            ["hs_timestamp"] = HubSpotRecords.Time(ticket.OpenedAt),
            ["hs_call_title"] = ticket.Subject,
            ["hs_call_body"] = ticket.Text,
            ["hs_call_direction"] = "INBOUND",
            ["hs_call_duration"] = null,
            ["hs_call_status"] = "COMPLETED",
            ["hubspot_owner_id"] = null,
        },
    };
}
