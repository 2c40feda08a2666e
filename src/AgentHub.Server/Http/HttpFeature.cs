using AgentHub.Core;

namespace AgentHub.Server.Http;

/// <summary>Start reading here: what all endpoints share.</summary>
internal static class HttpFeature
{
    /// <summary>Registers the JSON dialect and problem documents.</summary>
    public static WebApplicationBuilder AddHttp(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(o =>
        {
            foreach (var converter in Json.Wire.Converters) o.SerializerOptions.Converters.Add(converter);
        });
        return builder;
    }

    /// <summary>Turns what was not handled into problem documents.</summary>
    public static WebApplication MapHttp(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        return app;
    }
}
