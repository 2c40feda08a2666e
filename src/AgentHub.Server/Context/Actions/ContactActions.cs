using AgentHub.Core.Interactions;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Context.Actions;

/// <summary>Runs what an agent does with a caller's context in the same steps: is it theirs, is the body whole, was it answered before, do it.</summary>
internal sealed class ContactActions(OpenContacts contacts, IContactLedger ledger, AnswerOnce once, TypedFacts facts, Identifying identifying, AskingAgain again, TicketCreation tickets, Deciding deciding)
{
    public TypedFacts Facts => facts;

    public Identifying Identifying => identifying;

    public AskingAgain Again => again;

    public TicketCreation Tickets => tickets;

    public Deciding Deciding => deciding;

    /// <param name="context">The request.</param>
    /// <param name="id">The contact's id, as sent.</param>
    /// <param name="action">Name of the action.</param>
    /// <param name="needsKey">False for what may be repeated without harm; a key is then optional.</param>
    /// <param name="check">Notes what is wrong with the body.</param>
    /// <param name="interaction">The interaction the body names; null when the action names none.</param>
    /// <param name="act">Does it.</param>
    public async Task<IResult> RunAsync<TBody>(HttpContext context, string id, string action, bool needsKey, Action<ActionCheck, TBody> check,
        Func<TBody, string?> interaction, Func<ContactActions, ContactRequest, TBody, Task<Reply>> act) where TBody : class
    {
        var (request, refusal) = await ContactRequest.ReadAsync(context, id, action, needsKey, contacts, ledger);
        if (request is null) return refusal!;
        var checking = new ActionCheck();
        var body = checking.Read<TBody>(request.Body);
        if (body is not null) check(checking, body);
        if (checking.Refusal is { } malformed) return malformed;
        if (interaction(body!) is { } named && request.RefusalFor(named) is { } notTheirs) return notTheirs;
        return request.Key is null ? await act(this, request, body!) : await once.RunAsync(request.Agent, request.Key, request.Hash, () => act(this, request, body!));
    }
}
