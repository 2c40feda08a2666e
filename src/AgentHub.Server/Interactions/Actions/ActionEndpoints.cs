using AgentHub.Core.Interactions;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>The actions of <c>docs/contracts.md</c> section 4 as endpoints: what each takes, checks and answers.</summary>
internal static class ActionEndpoints
{
    private static readonly string[] HoldReasons = ["research", "system", "verify", "consult", "approval", "other"];

    public static void MapActions(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/interactions/{id}").RequireAuthorization(Policies.Agent).WithTags("Actions")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

        Map<NoBody>(group, "accept", "Takes the call that rings.", (_, _) => { }, (a, r, _) => a.Call.AcceptAsync(r));
        Map<NoBody>(group, "retrieve", "Takes the caller back from hold; ends a running consult first.", (_, _) => { }, (a, r, _) => a.Call.RetrieveAsync(r));
        Map<NoBody>(group, "end", "Hangs up.", (_, _) => { }, (a, r, _) => a.Call.EndAsync(r));
        Map<DeclineBody>(group, "decline", "Does not take the call that rings.",
            (c, b) => c.Check.Text("/reason", b.Reason, ActionCheck.MaxReason, required: false), (a, r, b) => a.Call.DeclineAsync(r, b));
        Map<HoldBody>(group, "hold", "Puts the caller on hold.", (c, b) => c.Check.Word("/reason", b.Reason, HoldReasons), (a, r, b) => a.Call.HoldAsync(r, b));
        Map<ConsultBody>(group, "consult", "Asks a colleague while the caller waits.", CheckConsult, (a, r, b) => a.Call.ConsultAsync(r, b));
        Map<TransferBody>(group, "transfer", "Hands the caller over, with reason and note.", CheckTransfer, (a, r, b) => a.Call.TransferAsync(r, b));
        Map<CompleteBody>(group, "complete", "Finishes the wrap-up.", CheckComplete, (a, r, b) => a.WrapUp.CompleteAsync(r, b), status: 200);
        MapWithoutKey<NoteBody, NoteSaved>(group, "notes", "Saves the note as it stands.", CheckNote, (a, r, b) => a.Notes.SaveAsync(r, b));
        MapWithoutKey<RetryBody, NoBody>(group, "write-backs/retry", "Writes something again that a system did not take.",
            (c, b) => c.Check.Text("/name", b.Name, 200, required: true), (a, r, b) => a.Retries.RetryAsync(r, b), "interactionRetryWriteBack");
        MapWithoutKey<NoBody, NoBody>(group, "opened", "Says that the context is on the agent's screen.", (_, _) => { }, (a, r, _) => a.Notes.OpenedAsync(r));
    }

    private static void CheckConsult(Checked checking, ConsultBody body)
    {
        checking.Check.Id("/toAgentId", body.ToAgentId, required: true);
        if (body.ToAgentId == checking.Request.Agent.Value) checking.Check.Add("/toAgentId", "must be a colleague");
        checking.Check.Text("/reason", body.Reason, ActionCheck.MaxReason, required: false);
    }

    private static void CheckTransfer(Checked checking, TransferBody body)
    {
        var check = checking.Check;
        check.Word("/kind", body.Kind, "consult", "warm", "cold");
        check.Id("/toAgentId", body.ToAgentId, required: false);
        check.Text("/toQueue", body.ToQueue, 100, required: false);
        check.Text("/reason", body.Reason, ActionCheck.MaxReason, required: true);
        check.Text("/note", body.Note, ActionCheck.MaxText, required: false);
        if (body.ToAgentId is not null && body.ToQueue is not null) check.Add("", "must name toAgentId or toQueue, not both");
        if (body.ToAgentId is null && body.ToQueue is null && body.Kind == "cold") check.Add("", "must name toAgentId or toQueue");
        if (body.ToAgentId == checking.Request.Agent.Value) check.Add("/toAgentId", "must be a colleague");
    }

    private static void CheckComplete(Checked checking, CompleteBody body)
    {
        var dispositions = checking.Options.Queue(checking.Request.Interaction.Queue).Dispositions;
        checking.Check.Word("/disposition", body.Disposition, [.. dispositions.OrderBy(d => d.Value.Order).Select(d => d.Key)]);
        checking.Check.Text("/cause", body.Cause, ActionCheck.MaxReason, required: false);
        checking.Check.Text("/summary", body.Summary, ActionCheck.MaxText, required: false);
        if (body.Then is not null) checking.Check.Word("/then", body.Then, "ready", "notReady");
    }

    private static void CheckNote(Checked checking, NoteBody body)
    {
        if (body.Text is null) checking.Check.Add("/text", "is missing");
        checking.Check.Text("/text", body.Text, ActionCheck.MaxText, required: false);
        if (body.Revision is null or < 1) checking.Check.Add("/revision", "must be a whole number from 1");
    }

    private static void Map<TBody>(IEndpointRouteBuilder group, string action, string summary, Action<Checked, TBody> check,
        Func<AgentActions, ActionRequest, TBody, Task<Reply>> act, int status = 202) where TBody : class =>
        Describe<TBody>(group.MapPost("/" + action, (HttpContext context, string id, AgentActions actions) => actions.RunAsync(context, id, action, true, check, act)), action, summary)
            .Produces<ActedAt>(status).ProducesProblem(502);

    private static void MapWithoutKey<TBody, TAnswer>(IEndpointRouteBuilder group, string action, string summary, Action<Checked, TBody> check,
        Func<AgentActions, ActionRequest, TBody, Task<Reply>> act, string? name = null) where TBody : class
    {
        var endpoint = Describe<TBody>(group.MapPost("/" + action, (HttpContext context, string id, AgentActions actions) => actions.RunAsync(context, id, action, false, check, act)), action, summary);
        if (name is not null) endpoint.WithName(name);
        _ = typeof(TAnswer) == typeof(NoBody) ? endpoint.Produces(204) : endpoint.Produces<TAnswer>();
    }

    private static RouteHandlerBuilder Describe<TBody>(RouteHandlerBuilder endpoint, string action, string summary) where TBody : class
    {
        endpoint.WithName("interaction" + char.ToUpperInvariant(action[0]) + action[1..]).WithSummary(summary);
        return typeof(TBody) == typeof(NoBody) ? endpoint : endpoint.Accepts<TBody>("application/json").ProducesProblem(400);
    }
}
