namespace AgentHub.Sandbox.Systems;

/// <summary>The API by which people and tests make the stand-ins slow, broken or patient.</summary>
internal static class SystemsApi
{
    public static void MapSystemsApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/systems");
        api.MapGet("/", (StandIns systems) => systems.All.Select(SystemView.Of));
        api.MapGet("/{id}/faults", (string id, StandIns systems) => With(systems, id, s => Results.Ok(s.Faults)));
        api.MapPut("/{id}/faults", (string id, FaultSettings settings, StandIns systems) => With(systems, id, s => Change(s, settings)));
        api.MapPost("/{id}/release", (string id, StandIns systems) => With(systems, id, s => Results.Ok(new { released = s.Held.Release() })));
        api.MapGet("/{id}/requests", (string id, StandIns systems) => With(systems, id, s => Results.Ok(s.Requests.Read())));
        api.MapDelete("/{id}/requests", (string id, StandIns systems) => With(systems, id, s =>
        {
            s.Requests.Clear();
            return Results.NoContent();
        }));
    }

    private static IResult Change(StandIn system, FaultSettings settings)
    {
        var faults = settings.Faults().ToList();
        if (faults.Count > 0) return Problem.Of(400, "bad-faults", "The faults were not changed: " + string.Join("; ", faults) + ".");
        system.Faults = settings;
        return Results.Ok(settings);
    }

    private static IResult With(StandIns systems, string id, Func<StandIn, IResult> act) => systems.Find(id) is { } system
        ? act(system)
        : Problem.Of(404, "no-such-system", $"There is no system of that name; there are {string.Join(", ", systems.All.Select(s => s.Vendor.System))}.");
}
