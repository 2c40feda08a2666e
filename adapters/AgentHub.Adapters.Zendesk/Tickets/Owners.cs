namespace AgentHub.Adapters.Zendesk;

/// <summary>Who works on the tickets of the pages read: the agent, else the group.</summary>
internal sealed class Owners
{
    private readonly Dictionary<long, string?> _users = [];
    private readonly Dictionary<long, string?> _groups = [];

    public Owners(TicketsAnswer page) => Add(page);

    /// <summary>Those of one more page.</summary>
    public void Add(TicketsAnswer page)
    {
        foreach (var user in page.Users)
            if (user.Id is { } id) _users.TryAdd(id, user.Name);
        foreach (var group in page.Groups) _groups.TryAdd(group.Id, group.Name);
    }

    /// <summary>The name; null when nobody was assigned or Zendesk did not send the name.</summary>
    public string? Of(WireTicket ticket) => Find(_users, ticket.AssigneeId) ?? Find(_groups, ticket.GroupId);

    private static string? Find(Dictionary<long, string?> names, long? id) => id is { } known ? names.GetValueOrDefault(known) : null;
}
