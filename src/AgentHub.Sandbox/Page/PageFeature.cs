using System.Reflection;
using AgentHub.Sandbox.Dialling;
using AgentHub.Sandbox.Hub;
using AgentHub.Sandbox.Load;
using AgentHub.Sandbox.People;
using AgentHub.Sandbox.Scenarios;
using AgentHub.Sandbox.Systems;

namespace AgentHub.Sandbox.Page;

/// <summary>The phone simulator's page: files within this assembly, and one address that tells how everything stands.</summary>
internal static class PageFeature
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /// <summary>Calls placed by hand that are shown.</summary>
    private const int MostCalls = 20;

    private static readonly string[] Scripts = ["page.js", "view.js", "dom.js", "tabs.js", "dial.js", "calls.js", "load.js"];

    private const string Files = "AgentHub.Sandbox.Page.";

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => File(context, "index.html", "text/html"));
        foreach (var style in (string[])["tokens.css", "page.css"]) routes.MapGet("/page/" + style, (HttpContext context) => File(context, style, "text/css"));
        foreach (var script in Scripts) routes.MapGet("/page/" + script, (HttpContext context) => File(context, script, "text/javascript"));
        routes.MapGet("/api/page", (SandboxOptions options, HubClock clock, EventOutbox outbox, ScenarioLibrary library, Runs runs, FreeCalls calls, Loads loads, StandIns systems, Population population) => new
        {
            hub = options.Hub,
            clock = HubState.Of(clock, outbox),
            scenarios = library.All.Select(ScenarioView.Of),
            run = runs.All is [.., var newest] ? newest.View() : null,
            calls = calls.All.Reverse().Take(MostCalls).Select(c => c.View()),
            agents = calls.Agents.Select(a => new AgentView(a.Id, a.Name, a.Queue)),
            customers = population.People.Count,
            load = loads.Run?.Figures(),
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
