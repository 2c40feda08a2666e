using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AgentHub.Server.Tests.Adapters.Files;

/// <summary>A ticket desk behind a program of somebody else's, which speaks the remote adapter protocol on loopback. Dispose it.</summary>
internal sealed class PunchcardDesk : IAsyncDisposable
{
    public const string Secret = "a-secret-of-punchcards-and-agenthub";

    private readonly WebApplication _app;

    private PunchcardDesk(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<PunchcardDesk> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Use((context, next) =>
        {
            context.Response.Headers["AgentHub-Protocol"] = "1";
            if (context.Request.Headers.Authorization == "Bearer " + Secret) return next(context);
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });
        app.MapGet("/adapter", () => Json("""{ "protocol": 1, "product": "Punchcards", "capabilities": ["tickets", "health"], "recordIdIs": "customerNumber" }"""));
        app.MapPost("/capabilities/health", () => Json("""{ "outcome": "found", "value": { "version": "7" } }"""));
        app.MapPost("/capabilities/tickets", () => Json("""
            { "outcome": "found", "value": [{ "id": "5512", "number": "T-5512", "customerId": "7730118420", "subject": "Punched twice",
              "status": { "value": "open", "raw": "OPN" } }] }
            """));
        var desk = new PunchcardDesk(app);
        await app.StartAsync();
        return desk;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IResult Json(string text) => Results.Text(text, "application/json");
}
