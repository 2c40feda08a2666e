using AgentHub.Sandbox.Hub;

namespace AgentHub.Sandbox.Scenarios;

/// <summary>The API of the phone simulator.</summary>
internal static class RunsApi
{
    public static void MapRunsApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/scenarios", (ScenarioLibrary library) => library.All.Select(ScenarioView.Of));
        routes.MapPost("/api/scenarios/{id}/runs", async (string id, Runs runs, CancellationToken cancellationToken) =>
        {
            var start = await runs.StartAsync(id, cancellationToken);
            return start.Run is { } run ? Results.Ok(new { runId = run.Id, contactId = run.ContactId }) : start.Problem!;
        });
        routes.MapGet("/api/runs", (Runs runs) => runs.All.Select(r => r.View()));
        var one = routes.MapGroup("/api/runs/{id}");
        one.MapGet("/", (string id, Runs runs) => With(runs, id, _ => null));
        one.MapPost("/continue", (string id, Runs runs) => With(runs, id, r => r.Continue()));
        one.MapPost("/hangup", (string id, Runs runs) => With(runs, id, r => r.HangUp()));
        one.MapDelete("/", (string id, Runs runs) => With(runs, id, r =>
        {
            r.Stop("it was ended from the page");
            return null;
        }));
        routes.MapGet("/api/clock", HubState.Of);
    }

    /// <summary>Acts, and answers the run as it is afterwards; 409 when the act says why it is not possible.</summary>
    private static IResult With(Runs runs, string id, Func<ScenarioRun, string?> act)
    {
        if (runs.Find(id) is not { } run) return Problem.Of(404, "no-such-run", "There is no run of that id (any more).");
        return act(run) is { } refusal ? Problem.Of(409, "not-possible-now", refusal) : Results.Ok(run.View());
    }
}
