using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>All tickets a user requested, page by page, at most 500.</summary>
internal sealed class TicketList(IZendeskApi api, ZendeskSettings settings)
{
    private const int PageSize = 100;
    private const int MostRows = 500;
    private const int MostPages = 20;

    public async Task<Answer<IReadOnlyList<Ticket>>> ReadAsync(CustomerRef customer, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Ticket>>();
        var rows = new Dictionary<long, Ticket>();
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = Ask.Value(await api.RequestedTickets(customer.RecordId, PageSize, after, "users,groups,metric_sets", settings.Authorization, cancellationToken));
            var owners = new Owners(answer);
            foreach (var ticket in answer.Tickets) rows[ticket.Id] = TicketMapping.ToTicket(ticket, owners, settings.NumberPrefix);
            var next = answer.Meta is { HasMore: true } ? answer.Meta.AfterCursor : null;
            // The same cursor again would go round for ever.
            if (next is null || next == after) return Answered(rows.Values, customer, rows.Count);
            if (rows.Count >= MostRows) break;
            after = next;
        }
        return Answered(rows.Values, customer, total: null);
    }

    private static Answer<IReadOnlyList<Ticket>> Answered(IReadOnlyCollection<Ticket> rows, CustomerRef customer, int? total) =>
        Rows.Checked(rows, t => t.CustomerId == customer.RecordId,
            tickets => tickets.OrderBy(t => t.Status.Value is TicketStatus.Solved or TicketStatus.Closed)
                .ThenByDescending(t => t.OpenedAt ?? DateTimeOffset.MinValue).ThenByDescending(t => t.Id, StringComparer.Ordinal), total);
}
