using System.Reflection;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Shell;

/// <summary>Start reading here: how the pages built from <c>src/shell</c> reach the browser.</summary>
internal static class ShellFeature
{
    /// <summary>Registers the feature's services.</summary>
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ShellPage>();
        return builder;
    }

    /// <summary>Maps the three pages and their files; every answer of the server leaves with the security headers.</summary>
    public static WebApplication MapShell(this WebApplication app)
    {
        app.Use(SecurityHeaders.AddAsync);
        var files = Path.Combine(AppContext.BaseDirectory, app.Environment.ApplicationName + ".staticwebassets.endpoints.json");
        if (File.Exists(files)) app.MapStaticAssets(files).AllowAnonymous();

        app.MapGet("/favicon.ico", Mark).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/", Page).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        app.MapGet("/systems", Page).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        app.MapGet("/board", Page).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        return app;
    }

    /// <summary>The product's mark, for pages that name none: signing in comes before the shell.</summary>
    private static IResult Mark() => Results.Stream(
        Assembly.GetExecutingAssembly().GetManifestResourceStream("AgentHub.Server.Shell.mark.svg")!, "image/svg+xml");

    private static ShellPage Page(ShellPage page) => page;
}
