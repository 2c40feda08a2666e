using System.Reflection;
using AgentHub.Sandbox.Hub;
using AgentHub.Sandbox.Scenarios;
using AgentHub.Sandbox.Systems;

namespace AgentHub.Sandbox.Page;

/// <summary>The phone simulator's page: files within this assembly, and one address that tells how everything stands.</summary>
internal static class PageFeature
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private const string Files = "AgentHub.Sandbox.Page.";

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => File(context, "index.html", "text/html"));
        routes.MapGet("/page/tokens.css", (HttpContext context) => File(context, "tokens.css", "text/css"));
        routes.MapGet("/page/page.css", (HttpContext context) => File(context, "page.css", "text/css"));
        routes.MapGet("/page/page.js", (HttpContext context) => File(context, "page.js", "text/javascript"));
        routes.MapGet("/page/view.js", (HttpContext context) => File(context, "view.js", "text/javascript"));
        routes.MapGet("/api/page", (SandboxOptions options, HubClock clock, EventOutbox outbox, ScenarioLibrary library, Runs runs, StandIns systems) => new
        {
            hub = options.Hub,
            clock = HubState.Of(clock, outbox),
            scenarios = library.All.Select(ScenarioView.Of),
            run = runs.All is [.., var newest] ? newest.View() : null,
            systems = systems.All.Select(SystemView.Of),
        });
    }

    private static IResult File(HttpContext context, string name, string contentType)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(Assembly.GetExecutingAssembly().GetManifestResourceStream(Files + name)!, contentType + "; charset=utf-8");
    }
}
