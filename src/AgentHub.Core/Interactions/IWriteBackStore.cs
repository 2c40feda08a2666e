namespace AgentHub.Core.Interactions;

/// <summary>Keeps write-backs until they are done. Thread safe.</summary>
public interface IWriteBackStore
{
    /// <summary>Adds one; false when the interaction has one of this name already.</summary>
    Task<bool> AddAsync(WriteBack writeBack, CancellationToken cancellationToken);

    /// <summary>Replaces the row if it still has this many attempts; false when another node was first.</summary>
    Task<bool> ReplaceAsync(WriteBack writeBack, int attempts, CancellationToken cancellationToken);

    /// <summary>All of an interaction, by name.</summary>
    Task<IReadOnlyList<WriteBack>> OfInteractionAsync(InteractionId interaction, CancellationToken cancellationToken);

    /// <summary>Those due at <paramref name="now"/>, longest due first.</summary>
    Task<IReadOnlyList<WriteBack>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);
}
