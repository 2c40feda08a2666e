using System.Collections.Concurrent;

namespace AgentHub.Core.Interactions;

/// <summary>Notes in memory.</summary>
public sealed class InMemoryNotes(InMemoryLedgerFeed? feed = null) : INotes
{
    private readonly ConcurrentDictionary<InteractionId, SavedNote> _notes = new();

    /// <inheritdoc/>
    public Task<SavedNote> SaveAsync(InteractionId interaction, string text, long revision, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var note = new SavedNote(interaction, text, revision, at);
        var kept = _notes.AddOrUpdate(interaction, note, (_, stored) => revision > stored.Revision ? note : stored);
        if (ReferenceEquals(kept, note)) feed?.Add(LedgerChangeKind.Note, interaction.Value);
        return Task.FromResult(kept);
    }

    /// <inheritdoc/>
    public Task<SavedNote?> FindAsync(InteractionId interaction, CancellationToken cancellationToken) =>
        Task.FromResult(_notes.GetValueOrDefault(interaction));
}
