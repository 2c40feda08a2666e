using AgentHub.Abstractions;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>The newest tickets of a customer, and whatever older ones are still active: at most 100 of each.</summary>
internal sealed class TicketList(IRequestTrackerApi api, RequestTrackerSettings settings)
{
    private const int MostPages = 10;
    private const string Fields = "Subject,Status,Priority,Queue,Owner,Created,LastUpdated,Due,Resolved,Requestor";

    public async Task<Answer<IReadOnlyList<Ticket>>> ReadAsync(CustomerRef customer, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Ticket>>();
        var theirs = TicketSql.Condition("Requestor.id", "=", customer.RecordId);
        var newest = await ReadPagesAsync(theirs, cancellationToken);
        var needsActive = newest.Total is null || newest.Total > newest.Rows.Count || newest.Rows.Values.Any(t => !TicketMapping.IsUsual(t.Status));
        var active = needsActive ? (await ReadPagesAsync(TicketSql.And(theirs, "Status = '__Active__'"), cancellationToken)).Rows : [];
        var rows = newest.Rows.Values.Concat(active.Where(t => !newest.Rows.ContainsKey(t.Key)).Select(t => t.Value))
            .Select(t => TicketMapping.ToTicket(t, customer, active.ContainsKey(t.Id), settings.NumberPrefix)).ToList();
        return Rows.Checked(rows, t => t.CustomerId == customer.RecordId, Sorted, newest.Total);
    }

    /// <summary>Page by number: the address of the next page, which Request Tracker sends along, is made from its configuration and may lead anywhere.</summary>
    private async Task<(Dictionary<string, WireTicket> Rows, int? Total)> ReadPagesAsync(string query, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, WireTicket>();
        int? total = null;
        for (var page = 1; page <= MostPages && rows.Count < Rows.Most; page++)
        {
            var answer = Ask.Value(await api.SearchTickets(query, Fields, "id", "Name", "Name,RealName", ["Created", "id"], ["DESC", "DESC"], Rows.Most, page,
                settings.Authorization, cancellationToken));
            total = answer.Total;
            var known = rows.Count;
            foreach (var ticket in answer.Items) rows.TryAdd(ticket.Id, ticket);
            if (rows.Count == known || rows.Count >= total) break;
        }
        return (rows, total);
    }

    private static IEnumerable<Ticket> Sorted(IEnumerable<Ticket> tickets) => tickets
        .OrderBy(t => t.Status.Value is TicketStatus.Solved or TicketStatus.Closed)
        .ThenByDescending(t => t.OpenedAt ?? DateTimeOffset.MinValue).ThenByDescending(t => t.Id.Length).ThenByDescending(t => t.Id, StringComparer.Ordinal);
}
