using AgentHub.Core.Interactions;
using AgentHub.Core.Privacy;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>Saves the note while it is typed, and remembers that a screen has the context open.</summary>
internal sealed class NoteActions(INotes notes, IContactLedger contacts, HubEvents events, TimeProvider time)
{
    /// <summary>Another window of the same agent may have saved a newer text; then that one stays and is answered.</summary>
    public async Task<Reply> SaveAsync(ActionRequest request, NoteBody body)
    {
        var text = CardNumbers.Mask(body.Text!);
        var saved = await notes.SaveAsync(request.Interaction.Id, text, body.Revision!.Value, time.GetUtcNow(), CancellationToken.None);
        return saved.Revision == body.Revision && saved.Text == text
            ? Reply.Json(200, new NoteSaved(saved.Revision, saved.SavedAt))
            : Reply.Problem(409, "newer-note", "A newer version of this note is stored; it was kept.",
                ("text", saved.Text), ("revision", saved.Revision), ("savedAt", saved.SavedAt));
    }

    /// <summary>Once an interaction; a second window changes nothing.</summary>
    public async Task<Reply> OpenedAsync(ActionRequest request)
    {
        if (request.Interaction.OpenedAt is null)
            await contacts.AppendAsync(events.Opened(request.Contact.Id, request.Interaction.Id, When(request.Interaction)), CancellationToken.None);
        return Reply.Empty(204);
    }

    /// <summary>By the hub's clock, but never before the switch offered it: two clocks may disagree by a little.</summary>
    private DateTimeOffset When(InteractionState interaction)
    {
        var now = time.GetUtcNow();
        return interaction.OfferedAt is { } offered && now < offered ? offered : now;
    }
}
