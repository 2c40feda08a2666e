namespace AgentHub.Adapters.Zendesk;

/// <summary>Who works on the tickets of one page: the agent, else the group.</summary>
internal sealed class Owners(TicketsAnswer page)
{
    private readonly Dictionary<long, string?> _users = page.Users.Where(u => u.Id is not null).DistinctBy(u => u.Id).ToDictionary(u => u.Id!.Value, u => u.Name);
    private readonly Dictionary<long, string?> _groups = page.Groups.DistinctBy(g => g.Id).ToDictionary(g => g.Id, g => g.Name);

    /// <summary>The name; null when nobody was assigned or Zendesk did not send the name.</summary>
    public string? Of(WireTicket ticket) => Find(_users, ticket.AssigneeId) ?? Find(_groups, ticket.GroupId);

    private static string? Find(Dictionary<long, string?> names, long? id) => id is { } known ? names.GetValueOrDefault(known) : null;
}
