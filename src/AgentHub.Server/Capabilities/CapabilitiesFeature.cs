using AgentHub.Core.Adapters;
using AgentHub.Server.Configuration;
using AgentHub.Server.Identity;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Capabilities;

/// <summary>Start reading here: every capability of every connected system as a small HTTP endpoint of its own.</summary>
internal static class CapabilitiesFeature
{
    /// <summary>Registers what asks in a program's name.</summary>
    public static WebApplicationBuilder AddCapabilities(this WebApplicationBuilder builder)
    {
        builder.AddFeatureOptions<CapabilitiesOptions>();
        builder.Services.AddSingleton<CapabilityTurns>();
        builder.Services.AddSingleton<CapabilityCursors>();
        builder.Services.AddSingleton<CapabilityAsking>();
        builder.Services.AddSingleton<CapabilityWriting>();
        return builder;
    }

    /// <summary>Maps the matrix, the reads and the writes.</summary>
    public static WebApplication MapCapabilities(this WebApplication app)
    {
        var all = app.MapGroup("/api").RequireAuthorization(Policies.Customers).WithTags("Capabilities").ProducesProblem(401).ProducesProblem(403);
        all.MapGet("/capabilities", (ISystems systems) => Reply.Json(200, CapabilityMatrix.Of(systems)))
            .WithName("capabilities").WithSummary("What each connected system can be asked.").Produces<CapabilityMatrix>();
        var one = all.MapGroup("/capabilities/{system}");
        one.MapReads();
        one.MapLists();
        one.MapWrites();
        return app;
    }
}
