using AgentHub.Sandbox.Hub;
using AgentHub.Sandbox.Load;
using AgentHub.Sandbox.Scenarios;

namespace AgentHub.Sandbox.Dialling;

/// <summary>The API of free dialling: who can call, calls placed by hand, and what is done on them.</summary>
internal static class DialApi
{
    private const int LongestSearch = 64;
    private const double LongestSkip = 3_600;

    private static readonly string[] Commands = ["offer", "accept", "decline", "hold", "retrieve", "consult", "transfer", "end", "complete"];

    public static void MapDialApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/customers", (string? search, Callers callers) => search?.Length > LongestSearch
            ? Fault.Answer("Nobody was searched", [new("/search", $"must be at most {LongestSearch} characters, is {search.Length}")])
            : Results.Ok(callers.Find(search)));
        routes.MapGet("/api/customers/{key}", (string key, Callers callers) => callers.ByKey(key) is { } caller
            ? Results.Ok(caller)
            : Problem.Of(404, "no-such-customer", "There is no customer of that key."));
        routes.MapPost("/api/calls", async (DialRequest request, FreeCalls calls, CancellationToken cancellationToken) =>
        {
            var answer = await calls.DialAsync(request, cancellationToken);
            return answer.Call is { } call ? Results.Ok(call.View()) : answer.Problem!;
        });
        routes.MapGet("/api/calls", (FreeCalls calls) => calls.All.Select(c => c.View()));
        var one = routes.MapGroup("/api/calls/{id}");
        one.MapGet("/", (string id, FreeCalls calls) => With(calls, id, _ => null));
        one.MapPost("/keys", (string id, KeyedText keys, FreeCalls calls) => Key(calls, id, keys));
        one.MapPost("/queue", (string id, QueueRequest request, FreeCalls calls) => Queue(calls, id, request));
        one.MapPost("/acts", (string id, ActRequest act, FreeCalls calls) => Act(calls, id, act));
        one.MapPost("/hangup", (string id, FreeCalls calls) => With(calls, id, c => c.HangUp()));
        one.MapDelete("/", (string id, FreeCalls calls) => With(calls, id, c =>
        {
            c.Stop("it was ended from the page");
            return null;
        }));
        routes.MapPost("/api/clock/skip", SkipAsync);
    }

    private static IResult Key(FreeCalls calls, string id, KeyedText text)
    {
        var faults = new List<Fault>();
        var keys = DialCheck.Keys(text, faults);
        return faults.Count > 0 ? Fault.Answer("Nothing was keyed in", faults) : With(calls, id, c => c.Key(keys));
    }

    private static IResult Queue(FreeCalls calls, string id, QueueRequest request)
    {
        var faults = new List<Fault>();
        var queue = DialCheck.Queue(request.Queue, calls.Agents, faults);
        var ring = DialCheck.Ring(request.Ring, calls.Agents, faults);
        if (faults.Count == 0 && queue is null) faults.Add(new("/queue", "is missing"));
        return faults.Count > 0 ? Fault.Answer("The caller was not sent anywhere", faults) : With(calls, id, c => c.Queue(queue!, ring));
    }

    private static IResult Act(FreeCalls calls, string id, ActRequest act)
    {
        var faults = new List<Fault>();
        var agents = string.Join(", ", calls.Agents.Select(a => a.Id));
        if (!Commands.Contains(act.Command)) faults.Add(new("/command", $"must be one of {string.Join(", ", Commands)}, is {DialCheck.Shown(act.Command ?? "")}"));
        if (calls.Agents.All(a => a.Id != act.AgentId)) faults.Add(new("/agentId", $"must be one of {agents}, is {DialCheck.Shown(act.AgentId ?? "")}"));
        if (act.ToAgentId is not null && calls.Agents.All(a => a.Id != act.ToAgentId)) faults.Add(new("/toAgentId", $"must be one of {agents}, is {DialCheck.Shown(act.ToAgentId)}"));
        DialCheck.Queue(act.ToQueue, calls.Agents, faults);
        if (act.Command == "transfer" && act.Kind is not ("consult" or "warm" or "cold")) faults.Add(new("/kind", $"must be one of consult, warm, cold, is {DialCheck.Shown(act.Kind ?? "")}"));
        return faults.Count > 0 ? Fault.Answer("Nothing was done", faults) : With(calls, id, c => c.Act(act));
    }

    /// <summary>Idle time passes at once, but never while a system is being asked: the hub sees to that.</summary>
    private static async Task<IResult> SkipAsync(SkipRequest request, Runs runs, LoadState load, HubClock clock, EventOutbox outbox, CancellationToken cancellationToken)
    {
        if (request.Seconds is not (> 0 and <= LongestSkip)) return Fault.Answer("The clock was not moved", [new("/seconds", $"must be more than 0 and at most {LongestSkip}, is {request.Seconds}")]);
        if (runs.Playing is { } run) return Problem.Of(409, "already-playing", $"Scenario {run.Scenario.Id} moves the clock; end it first.");
        if (load.IsRunning) return Problem.Of(409, "load-running", "Load is being driven; stop it first.");
        if (!await clock.ReadAsync(cancellationToken)) return Problem.Of(502, "hub-not-answering", $"The hub does not answer: {clock.Problem}");
        await clock.OrderAsync(new(SkipTo: clock.Now.AddSeconds(request.Seconds), Release: true), cancellationToken);
        return Results.Ok(HubState.Of(clock, outbox));
    }

    /// <summary>Acts, and answers the call as it is afterwards; 409 when the act says why it is not possible.</summary>
    private static IResult With(FreeCalls calls, string id, Func<FreeCall, string?> act)
    {
        if (calls.Find(id) is not { } call) return Problem.Of(404, "no-such-call", "There is no call of that id (any more).");
        return act(call) is { } refusal ? Problem.Of(409, "not-possible-now", refusal) : Results.Ok(call.View());
    }
}

/// <summary>How much idle time is skipped.</summary>
internal sealed record SkipRequest(double Seconds);
