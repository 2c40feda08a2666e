using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>From Dataverse's incident to our ticket.</summary>
internal static class IncidentMapping
{
    public const int Active = 0;
    public const int Resolved = 1;

    /// <summary>Whether it is the customer's: as its customer, or as the contact it is about.</summary>
    public static bool IsOf(WireIncident row, Party party) => row.Customer == party.Id || (!party.IsAccount && row.PrimaryContact == party.Id);

    /// <param name="row">Already known to be the customer's.</param>
    /// <param name="party">Whose.</param>
    /// <param name="settings">For its status.</param>
    public static Ticket ToTicket(WireIncident row, Party party, DataverseSettings settings) => new()
    {
        Id = row.IncidentId.ToString("D"),
        Number = PartyMapping.Word(row.TicketNumber) ?? row.IncidentId.ToString("D"),
        CustomerId = party.RecordId,
        Subject = row.Title?.Trim() ?? "",
        Status = new(Status(row, settings), row.Formatted("statuscode") ?? $"{row.StatusCode}"),
        Priority = row.Formatted("prioritycode"),
        Channel = row.Formatted("caseorigincode"),
        Owner = row.Formatted("_ownerid_value"),
        OpenedAt = row.CreatedOn?.ToUniversalTime(),
        DueAt = row.ResolveBy?.ToUniversalTime(),
        UpdatedAt = row.ModifiedOn?.ToUniversalTime(),
        Version = row.Etag,
        Excerpt = Excerpt.Of(row.Description),
    };

    /// <summary>A state is Dataverse's own; the values of status within it an environment may add to.</summary>
    private static TicketStatus Status(WireIncident row, DataverseSettings settings) => row.StateCode switch
    {
        Active => settings.Statuses.Where(s => s.Value == row.StatusCode && s.Key != TicketStatus.Solved).Select(s => s.Key).FirstOrDefault(TicketStatus.Open),
        Resolved => TicketStatus.Solved,
        2 => TicketStatus.Closed,
        _ => TicketStatus.Unknown,
    };
}
