namespace AgentHub.Server.Interactions.Actions;

/// <summary>The body of an action that takes none; members sent nevertheless are ignored.</summary>
internal sealed record NoBody;
