using AgentHub.Core.Interactions;
using AgentHub.Core.Privacy;
using AgentHub.Server.Http;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>An agent says whether they take calls.</summary>
internal static class AgentStateEndpoint
{
    private const int MaxBodyBytes = 4096;
    private const int MaxReason = 100;

    public static void MapAgentState(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/agents/me/state", (HttpContext context, IAgentStates states, TimeProvider time) => SetAsync(context, states, time))
            .RequireAuthorization(Policies.Agent).WithTags("Actions").WithName("setMyState").WithSummary("Says whether the agent takes calls.")
            .Accepts<StateBody>("application/json").Produces<StateSet>().ProducesProblem(400);

    private static async Task<IResult> SetAsync(HttpContext context, IAgentStates states, TimeProvider time)
    {
        if (await RequestBody.ReadAsync(context.Request, MaxBodyBytes, context.RequestAborted) is not { } sent)
            return Reply.Problem(413, "request-too-large", $"A request has at most {MaxBodyBytes} bytes.");
        var check = new ActionCheck();
        var body = check.Read<StateBody>(sent);
        if (body is not null)
        {
            check.Word("/state", body.State, "ready", "notReady");
            check.Text("/reason", body.Reason, MaxReason, required: false);
        }
        if (check.Refusal is { } refusal) return refusal;

        var state = body!.State == "ready" ? Availability.Ready : Availability.NotReady;
        var reason = state == Availability.NotReady && !string.IsNullOrWhiteSpace(body.Reason) ? CardNumbers.Mask(body.Reason.Trim()) : null;
        var set = new AgentAvailability(context.User.AgentId(), state, reason, time.GetUtcNow());
        await states.SetAsync(set, context.RequestAborted);
        return Reply.Json(200, new StateSet(body.State!, reason, set.Since));
    }
}
