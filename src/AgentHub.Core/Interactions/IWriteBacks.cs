namespace AgentHub.Core.Interactions;

/// <summary>What became of the records an interaction writes to systems of record; for the desk.</summary>
public interface IWriteBacks
{
    /// <summary>All of an interaction, by name; empty when there are none.</summary>
    Task<IReadOnlyList<WriteBack>> OfInteractionAsync(InteractionId interaction, CancellationToken cancellationToken);

    /// <summary>Calls <paramref name="handler"/> after every change of this process, once it is stored; quick, must not throw.</summary>
    /// <returns>Dispose to stop.</returns>
    IDisposable Subscribe(Action<WriteBack> handler);
}
