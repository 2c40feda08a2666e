namespace AgentHub.Core.Context.Parts;

/// <summary>
/// The last good answer to each question, shared by all contacts, so that a warm customer costs no back-end call and a dead
/// system still has something to show. A copy may be forgotten at any time. Thread safe.
/// </summary>
public interface ICopies
{
    /// <summary>The copy, whatever its age, or null. The reader decides whether it is too old.</summary>
    ValueTask<Copy?> FindAsync(CopyKey key, CancellationToken cancellationToken);

    /// <summary>Keeps a copy unless a newer one is there.</summary>
    ValueTask SaveAsync(CopyKey key, Copy copy, CancellationToken cancellationToken);
}
