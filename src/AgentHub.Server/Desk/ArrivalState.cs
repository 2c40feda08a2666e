namespace AgentHub.Server.Desk;

/// <summary>What an agent is who comes back from being offline.</summary>
internal enum ArrivalState { Ready, NotReady }
