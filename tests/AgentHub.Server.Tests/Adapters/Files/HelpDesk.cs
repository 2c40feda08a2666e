using AgentHub.Testing.Systems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AgentHub.Server.Tests.Adapters.Files;

/// <summary>A help desk on loopback that answers as Freshdesk's documentation says, and knows Maria. Dispose it.</summary>
internal sealed class HelpDesk : IAsyncDisposable
{
    public const string ApiKey = "a-key-of-the-help-desk";

    private readonly WebApplication _app;

    private HelpDesk(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<HelpDesk> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var credentials = "Basic " + Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(ApiKey + ":X"));
        app.Use((context, next) =>
        {
            if (context.Request.Headers.Authorization == credentials) return next(context);
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });
        var maria = $$"""{"id":4001,"name":"Maria Okafor","email":"m.okafor@example.com","phone":null,"mobile":null,"unique_external_id":"{{CalderVale.Account}}","updated_at":"2026-01-13T10:00:00Z"}""";
        app.MapGet("/api/v2/contacts", (HttpRequest request) => Json(request.Query["unique_external_id"] == CalderVale.Account ? $"[{maria}]" : "[]"));
        app.MapGet("/api/v2/contacts/4001", () => Json(maria));
        app.MapGet("/api/v2/tickets", (HttpRequest request) => Json(request.Query["requester_id"] == "4001"
            ? """[{"id":20,"requester_id":4001,"subject":"Meter runs backwards","status":2,"priority":2,"created_at":"2026-01-12T09:30:00Z","due_by":null,"updated_at":"2026-01-13T10:00:00Z","tags":[]}]""" : "[]"));
        app.MapGet("/api/v2/agents/me", () => Json("""{"id":9}"""));
        var desk = new HelpDesk(app);
        await app.StartAsync();
        return desk;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IResult Json(string text) => Results.Text(text, "application/json");
}
