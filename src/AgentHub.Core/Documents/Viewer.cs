namespace AgentHub.Core.Documents;

/// <summary>What a signed-in person may be.</summary>
public enum ViewerRole { Agent, Supervisor, Admin }

/// <summary>Who looks at a document.</summary>
public sealed record Viewer(AgentId Id, ViewerRole Role);
