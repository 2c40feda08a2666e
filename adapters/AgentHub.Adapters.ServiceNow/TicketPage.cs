using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>The tickets of one page while it is read: the customer's own, each once. Not for concurrent use.</summary>
internal sealed class TicketPage(CustomerRef customer, ServiceNowSettings settings, int size)
{
    private readonly Dictionary<string, Ticket> _tickets = [];
    private readonly HashSet<string> _others = [];

    public CustomerRef Customer => customer;

    /// <summary>How many still fit.</summary>
    public int Left => size - _tickets.Count;

    /// <summary>Tickets of somebody else that were sent.</summary>
    public int Dropped => _others.Count;

    public bool IsOthersOnly => _tickets.Count == 0 && _others.Count > 0;

    public void Add(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            if (TicketMapping.IsOf(row, customer, settings)) _tickets.TryAdd(row.Id, TicketMapping.ToTicket(row, settings));
            else _others.Add(row.Id);
        }
    }

    public IReadOnlyList<Ticket> Sorted() => [.. TicketOrder.Of(_tickets.Values)];
}
