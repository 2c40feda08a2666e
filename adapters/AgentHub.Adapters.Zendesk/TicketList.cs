using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>
/// The tickets a user requested. One page of the newest is enough for most; where there are more, those not done are asked for
/// by search, however old they are, and how many there are in all by count.
/// </summary>
internal sealed class TicketList(IZendeskApi api, ZendeskSettings settings)
{
    private const int PageSize = 100;
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
            Add(rows, answer.Tickets, owners);
            var next = answer.Meta is { HasMore: true } ? answer.Meta.AfterCursor : null;
            // The same cursor again would go round for ever.
            if (next is null || next == after) return Answered(rows.Values, customer, rows.Count);
            if (rows.Count >= Rows.Most && AreTheNewestOf(customer, answer.Tickets) && await WithOpenOnesAsync(rows, owners, customer, cancellationToken) is { } whole) return whole;
            // A desk that does not sort or filter as asked may keep the newest for the last page.
            after = next;
        }
        return Answered(rows.Values, customer, total: null);
    }

    /// <summary>Null when the desk cannot be searched.</summary>
    private async Task<Answer<IReadOnlyList<Ticket>>?> WithOpenOnesAsync(Dictionary<long, Ticket> rows, Owners owners, CustomerRef customer, CancellationToken cancellationToken)
    {
        var open = api.SearchTickets($"type:ticket requester:{customer.RecordId} status<solved", settings.Authorization, cancellationToken);
        var related = api.Related(customer.RecordId, settings.Authorization, cancellationToken);
        try
        {
            await Task.WhenAll(open, related);
        }
        catch (ApiException)
        {
            return null;
        }
        Add(rows, Ask.Value(await open).Results, owners);
        return Answered(rows.Values, customer, Ask.Value(await related).UserRelated.RequestedTickets);
    }

    private void Add(Dictionary<long, Ticket> rows, IEnumerable<WireTicket> tickets, Owners owners)
    {
        foreach (var ticket in tickets) rows[ticket.Id] = TicketMapping.ToTicket(ticket, owners, settings.NumberPrefix);
    }

    private static bool AreTheNewestOf(CustomerRef customer, IReadOnlyList<WireTicket> page) =>
        page.Count > 1 && page[0].Id > page[^1].Id && page.All(t => Ids.Text(t.RequesterId) == customer.RecordId);

    private static Answer<IReadOnlyList<Ticket>> Answered(IReadOnlyCollection<Ticket> rows, CustomerRef customer, int? total) =>
        Rows.Checked(rows, t => t.CustomerId == customer.RecordId,
            tickets => tickets.OrderBy(t => t.Status.Value is TicketStatus.Solved or TicketStatus.Closed)
                .ThenByDescending(t => t.OpenedAt ?? DateTimeOffset.MinValue).ThenByDescending(t => t.Id, StringComparer.Ordinal), total);
}
