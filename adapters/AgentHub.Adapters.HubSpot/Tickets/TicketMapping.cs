using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>From HubSpot's ticket to ours.</summary>
internal static class TicketMapping
{
    public const string Created = "createdate";
    public const string Stage = "hs_pipeline_stage";
    public const string Pipeline = "hs_pipeline";

    public static IReadOnlyList<string> Properties(HubSpotSettings settings) =>
        [.. new[] { "subject", "content", Pipeline, Stage, "hs_ticket_priority", "source_type", Created, "closed_date", settings.TicketDue }.OfType<string>()];

    /// <param name="ticket">One that is tied to the customer.</param>
    /// <param name="customer">Whose list it stands in: a ticket may be tied to several contacts.</param>
    /// <param name="stages">What its stage is called.</param>
    /// <param name="settings">Of the installation.</param>
    public static Ticket ToTicket(CrmObject ticket, CustomerRef customer, TicketStages stages, HubSpotSettings settings) => new()
    {
        Id = ticket.Id,
        Number = ticket.Id,
        CustomerId = customer.RecordId,
        Subject = ticket["subject"] ?? "",
        Status = stages.Of(ticket[Stage]),
        Priority = ticket["hs_ticket_priority"],
        Channel = ticket["source_type"],
        OpenedAt = Times.Read(ticket[Created]),
        DueAt = settings.TicketDue is { } due ? Times.Read(ticket[due]) : null,
        ClosedAt = Times.Read(ticket["closed_date"]),
        UpdatedAt = ticket.UpdatedAt?.ToUniversalTime(),
        Version = Times.Version(ticket),
        Excerpt = Excerpt.Of(ticket["content"]),
    };
}
