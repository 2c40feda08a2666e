using System.Security.Claims;
using AgentHub.Core.Documents;
using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;
using AgentHub.Server.Configuration;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Supervision;

/// <summary>Start reading here: the day's book, the live board made from it, and the waits browsers report.</summary>
internal static class SupervisionFeature
{
    /// <summary>Registers the book, who keeps it, and the board.</summary>
    public static WebApplicationBuilder AddSupervision(this WebApplicationBuilder builder)
    {
        builder.AddFeatureOptions<SupervisionOptions>();
        var services = builder.Services;
        services.AddSingleton<DayBook>();
        services.AddSingleton<AgentStates>();
        services.AddSingleton<IAgentStates>(p => p.GetRequiredService<AgentStates>());
        services.AddSingleton<WaitedForSystems>();
        services.AddSingleton<WaitsEndpoint>();
        services.AddSingleton<IDocumentSource, BoardSource>();
        services.AddHostedService<DayKeeper>();
        services.AddHostedService<BoardAnnouncer>();
        return builder;
    }

    /// <summary>Maps the reporting of waits; the board itself is a document (feature Desk).</summary>
    public static WebApplication MapSupervision(this WebApplication app)
    {
        app.MapPost("/api/interactions/{id}/waits", (string id, WaitsRequest request, ClaimsPrincipal user, WaitsEndpoint endpoint, CancellationToken cancellationToken) =>
                endpoint.PostAsync(id, request, user, cancellationToken))
            .RequireAuthorization(Policies.Agent).WithName("waits");
        return app;
    }
}
