namespace AgentHub.Sandbox.Telephony;

/// <summary>An agent as the telephone switch knows them.</summary>
/// <param name="Id">The same id as in the hub.</param>
/// <param name="Queue">The queue the agent serves.</param>
internal sealed record SwitchAgent(string Id, string Name, string Queue)
{
    public string FirstName => Name.Split(' ')[0];
}
