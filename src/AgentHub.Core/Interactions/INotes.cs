namespace AgentHub.Core.Interactions;

/// <summary>The note an agent writes in an interaction; saved while typing, so that nothing is lost.</summary>
public interface INotes
{
    /// <summary>Saves when <paramref name="revision"/> is newer than what is stored; else answers what is stored.</summary>
    Task<SavedNote> SaveAsync(InteractionId interaction, string text, long revision, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The note, or null when nothing was written.</summary>
    Task<SavedNote?> FindAsync(InteractionId interaction, CancellationToken cancellationToken);
}

/// <summary>A stored note. Text at most 10,000 characters, card numbers already masked.</summary>
public sealed record SavedNote(InteractionId Interaction, string Text, long Revision, DateTimeOffset SavedAt);
