using System.Security.Claims;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Interactions;
using AgentHub.Server.Configuration;
using AgentHub.Server.Identity;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentHub.Server.Desk;

/// <summary>Start reading here: documents, numbered and pushed to the browsers; the agent's own desk.</summary>
internal static class DeskFeature
{
    public const string HubPath = "/hubs/desk";

    /// <summary>Registers the feeds, the hub and the desk document.</summary>
    public static WebApplicationBuilder AddDesk(this WebApplicationBuilder builder)
    {
        var options = builder.AddFeatureOptions<DeskOptions>();
        AddDocuments(builder.Services);
        AddHub(builder.Services, options);
        AddDeskDocument(builder.Services);
        return builder;
    }

    /// <summary>Maps the hub and the same documents over HTTP.</summary>
    public static WebApplication MapDesk(this WebApplication app)
    {
        app.MapHub<DeskHub>(HubPath, WebSocketsOnly).RequireAuthorization(Policies.Pages).Add(RefuseNegotiation);
        // After SignalR's own registration, so called before it: that one waits seconds for each browser's farewell.
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<DeskConnections>().Leave);
        app.MapGet("/api/desk", (DocumentFeeds feeds, ClaimsPrincipal user, CancellationToken cancellationToken) =>
                DocumentEndpoint.ReadAsync(feeds, DocumentNames.Desk(user.AgentId()), new(user.AgentId(), ViewerRole.Agent), cancellationToken))
            .RequireAuthorization(Policies.Agent).WithName("desk");
        app.MapGet("/api/board", (DocumentFeeds feeds, ClaimsPrincipal user, CancellationToken cancellationToken) =>
                DocumentEndpoint.ReadAsync(feeds, DocumentNames.Board, new(user.AgentId(), ViewerRole.Supervisor), cancellationToken))
            .RequireAuthorization(Policies.Supervisor).WithName("board");
        app.MapGet("/api/contacts/{id}/context", (string id, DocumentFeeds feeds, ClaimsPrincipal user, CancellationToken cancellationToken) =>
                DocumentEndpoint.ReadAsync(feeds, DocumentNames.Contact(new ContactId(id)), user.Viewer(), cancellationToken))
            .RequireAuthorization(Policies.Desk).WithName("context");
        app.MapGet("/api/clock", (IHubClock clock) => Results.Json(ClockWire.Of(clock.Now), Json.Document))
            .RequireAuthorization(Policies.SignedIn).WithName("clock");
        return app;
    }

    private static void AddDocuments(IServiceCollection services)
    {
        services.TryAddSingleton<IDocumentChanges, DocumentChanges>();
        services.AddSingleton(p => new DocumentFeeds(p.GetServices<IDocumentSource>(), p.GetRequiredService<IDocumentChanges>(), new FeedSettings
        {
            Time = p.GetRequiredService<TimeProvider>(),
            Failed = (document, e) => DeskLog.DocumentFailed(p.GetRequiredService<ILogger<DocumentFeeds>>(), document, e),
            Read = p.GetRequiredService<DeskCallers>().Saw,
            Pushed = DeskMeter.Pushed,
        }));
        services.AddSingleton(p => new Lazy<DocumentFeeds>(p.GetRequiredService<DocumentFeeds>));
    }

    private static void AddHub(IServiceCollection services, DeskOptions options)
    {
        services.AddSignalR(hub =>
        {
            hub.KeepAliveInterval = options.KeepAlive;
            hub.ClientTimeoutInterval = options.ClientTimeout;
            hub.MaximumReceiveMessageSize = options.MaxMessageBytes;
            hub.MaximumParallelInvocationsPerClient = 1;
            hub.StreamBufferCapacity = 1;
        }).AddJsonProtocol(json => json.PayloadSerializerOptions = Json.Document);
        services.AddSingleton<DeskConnections>();
        services.AddSingleton<HubLifetimeManager<DeskHub>>(p => p.GetRequiredService<DeskConnections>());
        services.AddSingleton<DeskGreeting>();
        services.AddSingleton<DeskNeighbourhood>();
        services.AddHostedService(p => p.GetRequiredService<DeskNeighbourhood>());
        services.AddHostedService<DeskWatch>();
        services.AddHostedService<DeskPresence>();
    }

    private static void AddDeskDocument(IServiceCollection services)
    {
        services.AddSingleton<DeskNotes>();
        services.AddSingleton<INotes>(p => p.GetRequiredService<DeskNotes>());
        services.AddSingleton<DeskCallers>();
        services.AddSingleton<DeskTouches>();
        services.AddSingleton<DeskInteractions>();
        services.AddSingleton<DeskSurroundings>();
        services.AddSingleton<IDocumentSource, DeskSource>();
    }

    private static void WebSocketsOnly(HttpConnectionDispatcherOptions connection)
    {
        connection.Transports = HttpTransportType.WebSockets;
        connection.CloseOnAuthenticationExpiration = true;
    }

    /// <summary>There is nothing to negotiate: a client that asks is told how to connect instead.</summary>
    private static void RefuseNegotiation(EndpointBuilder endpoint)
    {
        if (endpoint is not RouteEndpointBuilder route || route.RoutePattern.RawText?.EndsWith("/negotiate", StringComparison.Ordinal) != true) return;
        route.RequestDelegate = context =>
            Http.Problem.Of(400, "websockets-only", "This hub speaks WebSockets only. Connect with skipNegotiation.").ExecuteAsync(context);
    }
}
