using System.Net;
using AgentHub.Core;
using AgentHub.Server.Configuration;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AgentHub.Server.Http;

/// <summary>Start reading here: what all endpoints share.</summary>
internal static class HttpFeature
{
    /// <summary>Registers the JSON dialect, problem documents, and what is refused at the edge.</summary>
    public static WebApplicationBuilder AddHttp(this WebApplicationBuilder builder)
    {
        var place = builder.AddFeatureOptions<PlaceOptions>();
        var http = builder.AddFeatureOptions<HttpOptions>();
        if (!builder.Environment.IsDevelopment() && new HostString(place.PublicHost).Host.EndsWith("localhost", StringComparison.OrdinalIgnoreCase))
            builder.RefuseToStart($"{PlaceOptions.Section}:PublicHost must be the host name that people open, is {place.PublicHost}");
        var services = builder.Services;
        services.AddSingleton<AllowedOrigins>();
        services.AddProblemDetails(Problem.Complete);
        services.ConfigureHttpJsonOptions(o =>
        {
            foreach (var converter in Json.Wire.Converters) o.SerializerOptions.Converters.Add(converter);
        });
        services.Configure<KestrelServerOptions>(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = http.MaxBodyBytes;
        });
        services.PostConfigure<HostFilteringOptions>(o => o.AllowedHosts = [.. OwnHosts(place), .. http.AllowedHosts]);
        services.Configure<ForwardedHeadersOptions>(o => Trust(o, http));
        return builder;
    }

    /// <summary>Turns what was not handled into problem documents.</summary>
    public static WebApplication MapHttp(this WebApplication app)
    {
        if (app.Services.GetRequiredService<HttpOptions>().TrustedProxies.Count > 0) app.UseForwardedHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        return app;
    }

    private static string[] OwnHosts(PlaceOptions place)
    {
        var host = new HostString(place.PublicHost).Host;
        return [host, "*.apps." + host, "localhost", "127.0.0.1", "[::1]"];
    }

    private static void Trust(ForwardedHeadersOptions options, HttpOptions http)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in http.TrustedProxies) options.KnownProxies.Add(IPAddress.Parse(proxy));
    }
}
