namespace AgentHub.Core.Adapters;

/// <summary>Who asks an archive.</summary>
public enum ArchiveUser
{
    /// <summary>An agent, at the desk, for a contact.</summary>
    Agent,

    /// <summary>A program, over the endpoints of capabilities.</summary>
    Program,
}
