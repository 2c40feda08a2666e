using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>
/// Reads for which interaction a request is made. It must be the agent's own; a finished one counts for nothing. The header is
/// never passed on.
/// </summary>
internal sealed class InteractionClaims(DayBook book, IContactLedger ledger)
{
    public const string Header = "X-AgentHub-Interaction";

    /// <summary>Whether the request is for an interaction in hand, or why it may not go.</summary>
    public ValueTask<(bool Counts, Refusal? Refusal)> ReadAsync(HttpContext context)
    {
        var header = context.Request.Headers[Header];
        if (header.Count == 0) return new((false, null));
        if (header.Count != 1 || !IdCheck.IsId(header[0])) return new((false, Refusals.MalformedInteraction));
        var id = new InteractionId(header[0]!);
        var agent = context.User.AgentId();
        return book.Now.Find(id)?.State is { } contact ? new(Judge(contact, id, agent)) : new(LookUpAsync(id, agent, context.RequestAborted));
    }

    private async Task<(bool, Refusal?)> LookUpAsync(InteractionId id, AgentId agent, CancellationToken cancellationToken) =>
        Judge(await ledger.FindByInteractionAsync(id, cancellationToken), id, agent);

    private static (bool, Refusal?) Judge(ContactState? contact, InteractionId id, AgentId agent) =>
        contact?.Interaction(id) is not { } interaction ? (false, Refusals.NoSuchInteraction)
        : interaction.Agent != agent ? (false, Refusals.NotYours)
        : (!interaction.IsFinished, null);
}
