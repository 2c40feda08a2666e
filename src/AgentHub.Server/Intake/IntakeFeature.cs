using AgentHub.Core.Context;
using AgentHub.Server.Configuration;
using AgentHub.Server.Intake.Events;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentHub.Server.Intake;

/// <summary>Start reading here: events from telephony, IVR and web come in (<c>docs/contracts.md</c> section 1).</summary>
internal static class IntakeFeature
{
    /// <summary>Registers what checks, understands and stores an event.</summary>
    public static WebApplicationBuilder AddIntake(this WebApplicationBuilder builder)
    {
        builder.AddFeatureOptions<IntakeOptions>();
        var services = builder.Services;
        services.AddMetrics();
        services.TryAddSingleton(new FactDictionary("GB"));
        services.AddSingleton<EventSources>();
        services.AddSingleton<IntakeGate>();
        services.AddSingleton<EventCheck>();
        services.AddSingleton<EventStore>();
        services.AddSingleton<WebHookHandshake>();
        services.AddSingleton<EventSchemas>();
        services.AddSingleton<EventContents>();
        services.AddSingleton<IntakeMeter>();
        services.AddSingleton<EventIntake>();
        return builder;
    }

    /// <summary>Maps the intake and its schemas. Whoever sends is known by signature, not by session.</summary>
    public static WebApplication MapIntake(this WebApplication app)
    {
        var intake = app.MapGroup("/intake").AllowAnonymous().WithTags("Intake");
        intake.MapPost("/events", (HttpContext context, EventIntake events) => events.TakeAsync(context))
            .WithName("postEvent").WithSummary("Takes one signed event, or a batch (CloudEvents 1.0: structured, binary or batch mode).");
        intake.MapMethods("/events", [HttpMethods.Options], (HttpContext context, WebHookHandshake handshake) => handshake.Answer(context))
            .WithName("askToSend").WithSummary("Tells a sender whether and how fast it may send (CloudEvents web hooks).");
        intake.MapGet("/schemas", (EventSchemas schemas) => Results.Json(schemas.List))
            .WithName("listEventSchemas").WithSummary("Every event type a source may send, with its schema.");
        intake.MapGet("/schemas/{type}", (string type, EventSchemas schemas) => schemas.Of(type))
            .WithName("getEventSchema").WithSummary("The JSON Schema (draft 2020-12) of one event type.");
        return app;
    }
}
