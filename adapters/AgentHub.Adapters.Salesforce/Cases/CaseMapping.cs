using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>From Salesforce's case to our ticket.</summary>
internal static class CaseMapping
{
    public static Ticket ToTicket(WireCase row, SalesforceSettings settings) => new()
    {
        Id = row.Id,
        Number = row.CaseNumber,
        CustomerId = row.ContactId ?? "",
        Subject = row.Subject?.Trim() ?? "",
        Status = Status(row, settings),
        Priority = row.Priority,
        Channel = row.Origin,
        Owner = row.Owner?.Name,
        OpenedAt = Times.Of(row.CreatedDate),
        DueAt = Times.Of(row.Text(settings.DueField)),
        ClosedAt = Times.Of(row.ClosedDate),
        UpdatedAt = Times.Of(row.LastModifiedDate),
        Version = row.LastModifiedDate,
    };

    /// <summary>Whether a case is closed Salesforce says itself; of the others the word tells.</summary>
    private static Coded<TicketStatus> Status(WireCase row, SalesforceSettings settings)
    {
        var raw = row.Status ?? "";
        if (row.IsClosed) return new(settings.Statuses.GetValueOrDefault(TicketStatus.Solved) == raw ? TicketStatus.Solved : TicketStatus.Closed, raw);
        var known = settings.Statuses.Where(s => s.Value == raw && s.Key is not (TicketStatus.Solved or TicketStatus.Closed)).Select(s => s.Key).FirstOrDefault(TicketStatus.Open);
        return new(known, raw);
    }
}
