using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>
/// Runs an action in the same steps whatever it is: is the request the agent's to make, is its body whole, was it answered
/// before, is it possible now, do it.
/// </summary>
internal sealed class AgentActions(
    IContactLedger contacts, AnswerOnce once, InteractionsOptions options, CallActions call, WrapUp wrapUp, NoteActions notes, WriteBackRetries retries)
{
    public CallActions Call => call;

    public WrapUp WrapUp => wrapUp;

    public NoteActions Notes => notes;

    public WriteBackRetries Retries => retries;

    /// <param name="context">The request.</param>
    /// <param name="id">The interaction's id, as sent.</param>
    /// <param name="action">One of <see cref="ActionRules"/>.</param>
    /// <param name="needsKey">False for what may be repeated without harm.</param>
    /// <param name="check">Notes what is wrong with the body.</param>
    /// <param name="act">Does it.</param>
    public async Task<IResult> RunAsync<TBody>(HttpContext context, string id, string action, bool needsKey, Action<Checked, TBody> check,
        Func<AgentActions, ActionRequest, TBody, Task<Reply>> act) where TBody : class
    {
        var (request, refusal) = await ActionRequest.ReadAsync(context, id, action, needsKey, contacts);
        if (request is null) return refusal!;
        var checking = new Checked(request, new ActionCheck(), options);
        var body = checking.Check.Read<TBody>(request.Body);
        if (body is not null) check(checking, body);
        if (checking.Check.Refusal is { } malformed) return malformed;
        return request.Key is null ? await ActAsync(request, body!, act) : await once.RunAsync(request.Agent, request.Key, request.Hash, () => ActAsync(request, body!, act));
    }

    private async Task<Reply> ActAsync<TBody>(ActionRequest request, TBody body, Func<AgentActions, ActionRequest, TBody, Task<Reply>> act) =>
        ActionRules.Refusal(request.Action, request.Interaction, request.Contact) ?? await act(this, request, body);
}
