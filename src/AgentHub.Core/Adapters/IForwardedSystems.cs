namespace AgentHub.Core.Adapters;

/// <summary>Systems that are reached through the gateway only: they have no adapter, but agents wait for them too.</summary>
public interface IForwardedSystems
{
    /// <summary>Ordered by id; a snapshot.</summary>
    IReadOnlyList<ForwardedSystemState> All { get; }
}
