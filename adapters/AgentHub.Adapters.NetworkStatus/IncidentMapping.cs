using AgentHub.Abstractions;

namespace AgentHub.Adapters.NetworkStatus;

/// <summary>The system's words in ours.</summary>
internal static class IncidentMapping
{
    /// <exception cref="UnreadableException">The row lacks what every row has.</exception>
    public static ServiceIncident Of(WireIncident row) => new()
    {
        Id = Needed(row.Id, "id"),
        Number = row.Id!,
        Title = Needed(row.Title, "title"),
        Status = new(Status(row.State), row.State ?? ""),
        Service = row.Service,
        Area = row.Area,
        StartedAt = row.StartedAt?.ToUniversalTime(),
        ExpectedAt = row.ExpectedAt?.ToUniversalTime(),
        Message = row.Say,
    };

    /// <summary>Those under way first, then what is planned, then what is over; the newest of each first.</summary>
    public static IEnumerable<ServiceIncident> Order(IEnumerable<ServiceIncident> rows) => rows
        .OrderBy(i => i.Status.Value switch { IncidentStatus.Planned => 1, IncidentStatus.Resolved => 2, _ => 0 }).ThenByDescending(i => i.StartedAt);

    private static IncidentStatus Status(string? word) => word switch
    {
        "planned" => IncidentStatus.Planned,
        "open" => IncidentStatus.Investigating,
        "cause-known" => IncidentStatus.Identified,
        "watched" => IncidentStatus.Monitoring,
        "closed" => IncidentStatus.Resolved,
        _ => IncidentStatus.Unknown,
    };

    private static string Needed(string? value, string name) => string.IsNullOrEmpty(value) ? throw new UnreadableException($"sent an incident without {name}") : value;
}
