using AgentHub.Core;
using AgentHub.Core.Context.View;
using AgentHub.Core.Interactions;
using AgentHub.Server.Interactions.Actions;
using AgentHub.Server.Interactions.WriteBacks;

namespace AgentHub.Server.Context.Actions;

/// <summary>An agent says which source of a field is right; it is written to every system that holds something else.</summary>
internal sealed class Deciding(ContextParts parts, ContactViews views, Corrections corrections, IContactLedger ledger, HubEvents events, TimeProvider time)
{
    /// <summary>Answers when the choice is safe; what the systems say to it stands among the write-backs of the interaction.</summary>
    public async Task<Reply> DecideAsync(ContactRequest request, string field, DecideBody body)
    {
        if (await parts.ReadAsync(request.Contact.Id, CancellationToken.None) is not { } context) return NothingToDecide();
        var view = views.Of(request.Open, request.Contact, context, Audience.Agent(views.LevelOf(request.Contact)));
        if (!ContactRendering.Conflicts(view).ContainsKey(field)) return NothingToDecide();
        if (Correction.Of(view, field, body.Source!) is not { } correction)
            return Reply.Problem(409, "not-possible-now", "This source says nothing about it any more. Look again at what each one says.");

        var at = time.GetUtcNow();
        var interaction = new InteractionId(body.InteractionId!);
        // The choice first: should the server stop between the two, the agent sees it and may choose again; the systems take the same value twice.
        await ledger.AppendAsync(events.ConflictDecided(request.Contact.Id, interaction, field, body.Source!, request.Agent, at), CancellationToken.None);
        var queued = await corrections.AddAsync(request.Contact.Id, interaction, correction, at, CancellationToken.None);
        return Reply.Json(200, queued);
    }

    private static Reply NothingToDecide() => Reply.Problem(409, "not-possible-now", "There is nothing to decide here: all who say something about it agree, or it is not shown at this level of verification.");
}
