using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>A page while it is being read.</summary>
internal sealed class TicketPage(Identity identity, CustomerRef customer, RedmineSettings settings, int size)
{
    private readonly Dictionary<long, Ticket> _tickets = [];
    private readonly HashSet<long> _dropped = [];

    /// <summary>How many more it takes.</summary>
    public int Left => size - _tickets.Count;

    /// <summary>Those that are theirs; one that has changed sides meanwhile stands on the other.</summary>
    public void Add(IEnumerable<WireIssue> issues, bool isDone)
    {
        foreach (var issue in issues)
        {
            if (!identity.Has(issue, settings)) _dropped.Add(issue.Id);
            else if (settings.Statuses.IsDone(issue.Status) == isDone) _tickets.TryAdd(issue.Id, TicketMapping.ToTicket(issue, customer, settings));
        }
    }

    /// <summary>Tickets of somebody else that came along, each counted once.</summary>
    public int Dropped => _dropped.Count;

    public IReadOnlyList<Ticket> Sorted() => [.. TicketOrder.Of(_tickets.Values)];
}
