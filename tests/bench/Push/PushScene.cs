namespace AgentHub.Bench.Push;

/// <summary>Who listens to what while events come in.</summary>
/// <param name="Name">As in the tables.</param>
/// <param name="Contacts">Events go to them in turn.</param>
/// <param name="Watchers">Of each contact.</param>
/// <param name="EventsPerSecond">At fixed times.</param>
internal sealed record PushScene(string Name, int Contacts, int Watchers, int EventsPerSecond)
{
    /// <summary>What taking events costs by itself: it is not pushing.</summary>
    public static readonly PushScene Unwatched = new("unwatched", 20, 0, 100);

    /// <summary>Each contact on the desk of one agent.</summary>
    public static readonly PushScene SingleDesk = new("single desk", 20, 1, 100);

    /// <summary>One contact that many watch.</summary>
    public static PushScene Broadcast(int watchers) => new($"broadcast to {watchers}", 1, watchers, 20);
}
