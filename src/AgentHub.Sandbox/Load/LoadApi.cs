namespace AgentHub.Sandbox.Load;

/// <summary>The API by which load is driven.</summary>
internal static class LoadApi
{
    public static void MapLoadApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/load", async (LoadRequest request, Loads loads, CancellationToken cancellationToken) =>
            await loads.StartAsync(request, cancellationToken) ?? Figures(loads));
        routes.MapGet("/api/load", Figures);
        routes.MapDelete("/api/load", (Loads loads) =>
        {
            loads.Run?.Stop("it was stopped from the page");
            return Figures(loads);
        });
    }

    private static IResult Figures(Loads loads) => loads.Run is { } run
        ? Results.Ok(run.Figures())
        : Problem.Of(404, "no-load", "No load was driven yet.");
}
