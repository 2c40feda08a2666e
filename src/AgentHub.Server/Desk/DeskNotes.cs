using System.Collections.Concurrent;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;

namespace AgentHub.Server.Desk;

/// <summary>
/// The notes of the interactions on the desks, in memory and written through to the ledger; says when one was saved.
/// Thread safe.
/// </summary>
internal sealed class DeskNotes(ILedger ledger, INodeBus bus) : INotes
{
    /// <summary>Most notes kept; more are read from the ledger each time.</summary>
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<InteractionId, SavedNote?> _notes = new();
    private readonly Subscriptions<SavedNote> _saved = new();

    /// <summary>Calls <paramref name="handler"/> after a note was stored; quick, must not throw.</summary>
    public IDisposable Subscribe(Action<SavedNote> handler) => _saved.Add(handler);

    public async Task<SavedNote> SaveAsync(InteractionId interaction, string text, long revision, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var saved = await ledger.Notes.SaveAsync(interaction, text, revision, at, cancellationToken);
        Keep(saved);
        _saved.Announce(saved);
        bus.Announce(new(NodeNewsKind.Note, interaction.Value, saved.Revision));
        return saved;
    }

    /// <summary>Reads a note again that another node saved, if it is on a desk here.</summary>
    public async Task CatchUpAsync(InteractionId interaction, long revision, CancellationToken cancellationToken)
    {
        if (!_notes.TryGetValue(interaction, out var known) || (known is not null && revision > 0 && known.Revision >= revision)) return;
        if (await ledger.Notes.FindAsync(interaction, cancellationToken) is not { } note) return;
        Keep(note);
        _saved.Announce(note);
    }

    /// <summary>Reads all notes again that are on a desk here.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        foreach (var interaction in _notes.Keys) await CatchUpAsync(interaction, 0, cancellationToken);
    }

    public async Task<SavedNote?> FindAsync(InteractionId interaction, CancellationToken cancellationToken)
    {
        if (_notes.TryGetValue(interaction, out var known)) return known;
        var note = await ledger.Notes.FindAsync(interaction, cancellationToken);
        if (note is not null) Keep(note);
        else if (_notes.Count < Most) _notes.TryAdd(interaction, null);
        return note;
    }

    /// <summary>The interaction has left the desk.</summary>
    public void Forget(InteractionId interaction) => _notes.TryRemove(interaction, out _);

    /// <summary>Two saves may pass each other on the way here; the newer revision stays.</summary>
    private void Keep(SavedNote note)
    {
        if (_notes.Count >= Most && !_notes.ContainsKey(note.Interaction)) return;
        _notes.AddOrUpdate(note.Interaction, note, (_, known) => known is not null && known.Revision > note.Revision ? known : note);
    }
}
