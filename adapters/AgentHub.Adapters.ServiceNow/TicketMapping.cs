using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>From ServiceNow's task (a case, an incident) to our ticket.</summary>
internal static class TicketMapping
{
    /// <summary>The fields that are asked for.</summary>
    public static string Fields(ServiceNowSettings settings) => string.Join(',',
    [
        "sys_id", "number", settings.TicketContactField, "short_description", "description", "state", "active", "priority", "contact_type", "assigned_to", "assignment_group",
        "opened_at", "due_date", "resolved_at", "closed_at", "sys_updated_on", "sys_mod_count", "correlation_id",
    ]);

    public static Ticket ToTicket(Row row, ServiceNowSettings settings)
    {
        var status = settings.States.Of(row.Value("state"), isActive: row.Value("active") is not ("false" or "0"));
        return new()
        {
            Id = row.Id,
            Number = row.Value("number") ?? row.Id,
            CustomerId = row.Value(settings.TicketContactField) ?? "",
            Subject = row.Value("short_description") ?? "",
            Status = new(status, row.Value("state") ?? ""),
            Priority = row.Shown("priority"),
            Channel = row.Value("contact_type"),
            Owner = row.Shown("assigned_to") ?? row.Shown("assignment_group"),
            OpenedAt = Times.Read(row.Value("opened_at")),
            DueAt = Times.Read(row.Value("due_date")),
            // A ticket that was opened again keeps the time it was resolved.
            ClosedAt = status is TicketStatus.Solved or TicketStatus.Closed ? Times.Read(row.Value("resolved_at")) ?? Times.Read(row.Value("closed_at")) : null,
            UpdatedAt = Times.Read(row.Value("sys_updated_on")),
            Version = row.Value("sys_mod_count"),
            Excerpt = Excerpt.Of(row.Value("description")),
        };
    }

    public static bool IsOf(Row row, CustomerRef customer, ServiceNowSettings settings) => row.Value(settings.TicketContactField) == customer.RecordId;
}
