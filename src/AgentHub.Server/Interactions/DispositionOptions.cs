namespace AgentHub.Server.Interactions;

/// <summary>One outcome an agent may record.</summary>
internal sealed class DispositionOptions
{
    /// <summary>What the agent reads; 1–60 characters.</summary>
    public string Label { get; set; } = "";

    /// <summary>Place in the list; the key that chooses it, from 1 to 9.</summary>
    public int Order { get; set; }
}
