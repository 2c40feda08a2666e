namespace AgentHub.Core.Nodes;

/// <summary>A lease that is held. Dispose it to give it back; those who wait for it are told.</summary>
public interface ILease : IAsyncDisposable
{
    /// <summary>False when it is known to be lost: it lapsed, and somebody else may hold it.</summary>
    bool IsHeld { get; }
}
