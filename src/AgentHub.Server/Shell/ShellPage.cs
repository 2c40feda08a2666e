using AgentHub.Server.Identity;

namespace AgentHub.Server.Shell;

/// <summary>The one HTML page of the shell; what it shows is decided in the browser by address and role.</summary>
internal sealed class ShellPage(IWebHostEnvironment environment, ILogger<ShellPage> log) : IResult
{
    private const string File = "app/index.html";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(File);
        if (!file.Exists) return MissingAsync(httpContext);
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = file.Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = ContentPolicy.For(httpContext.Request.Host);
        return response.SendFileAsync(file, httpContext.RequestAborted);
    }

    private Task MissingAsync(HttpContext httpContext)
    {
        ShellLog.PagesMissing(log, File);
        return Pages.Message(503, "The pages are not in this build",
            "This server was built without its pages (-p:SkipClient=true). Build it once without that switch, with Node.js 20.19 or newer installed; the API works meanwhile.")
            .ExecuteAsync(httpContext);
    }
}
