using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using AgentHub.Sandbox.BusinessCentral;
using AgentHub.Sandbox.Carrier;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.Dialling;
using AgentHub.Sandbox.Hub;
using AgentHub.Sandbox.HubSpot;
using AgentHub.Sandbox.Load;
using AgentHub.Sandbox.MeterArchive;
using AgentHub.Sandbox.NetworkStatus;
using AgentHub.Sandbox.Page;
using AgentHub.Sandbox.People;
using AgentHub.Sandbox.Scenarios;
using AgentHub.Sandbox.Systems;
using AgentHub.Sandbox.Telephony;
using AgentHub.Sandbox.Zendesk;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentHub.Sandbox;

/// <summary>Builds the sandbox: stand-in systems, faults, telephone switch and its page. Can be hosted in any process.</summary>
public static class SandboxHost
{
    /// <summary>Largest request body a stand-in reads, in bytes.</summary>
    private const long LargestBody = 1 << 20;

    /// <summary>Builds it, not started. Nothing of the surrounding process (settings files, environment) is read.</summary>
    /// <param name="options">Settings without faults.</param>
    /// <param name="time">Clock of delays and measured holds; the system's unless given.</param>
    /// <param name="log">Where log lines go; nowhere unless given.</param>
    /// <exception cref="InvalidOperationException">The options or a scenario file have faults; all are listed.</exception>
    public static WebApplication Build(SandboxOptions options, TimeProvider? time = null, Action<ILoggingBuilder>? log = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.Faults().ToList();
        if (faults.Count > 0) throw new InvalidOperationException("The sandbox cannot start: " + string.Join("; ", faults) + ".");

        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "AgentHub.Sandbox" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Parse(options.Url.Host), options.Url.Port);
            k.Limits.MaxRequestBodySize = LargestBody;
            k.AddServerHeader = false;
        });
        log?.Invoke(builder.Logging);
        AddServices(builder.Services, options, time ?? TimeProvider.System);
        var app = builder.Build();
        Map(app, options);
        app.Lifetime.ApplicationStarted.Register(() => app.Logger.Listens(app.Urls.First()));
        return app;
    }

    private static void AddServices(IServiceCollection services, SandboxOptions options, TimeProvider time)
    {
        services.AddRoutingCore();
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddExceptionHandler<UnreadableRequest>();
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        services.AddSingleton(options);
        services.Replace(ServiceDescriptor.Singleton(time));
        services.AddSingleton<ScenarioLibrary>();
        services.AddSingleton<CompanyStore>();
        services.AddSingleton(new Population(options.Seed, options.Customers));
        services.AddSingleton<HubSpotRecords>().AddSingleton<IVendor, HubSpotVendor>();
        services.AddSingleton<BusinessCentralRecords>().AddSingleton<IVendor, BusinessCentralVendor>();
        services.AddSingleton<ZendeskRecords>().AddSingleton<IVendor, ZendeskVendor>();
        services.AddSingleton<MeterReadings>().AddSingleton<IVendor, MeterArchiveVendor>();
        services.AddSingleton<IVendor, CarrierVendor>().AddSingleton<IVendor, NetworkStatusVendor>();
        services.AddSingleton<StandIns>();
        services.AddSingleton<Hubs>().AddSingleton<HubClient>().AddSingleton<HubClockCopy>().AddSingleton<HubClock>();
        services.AddSingleton<EventOutbox>().AddHostedService(s => s.GetRequiredService<EventOutbox>());
        services.AddSingleton<AgentLines>().AddSingleton<Callers>().AddSingleton<LoadState>();
        AddCalls<Runs>(services);
        AddCalls<FreeCalls>(services);
        AddCalls<Loads>(services);
        services.AddSingleton<CommandLog>();
        services.AddHostedService<StarterWatch>();
    }

    /// <summary>Something that plays calls in the background and takes commands for them.</summary>
    private static void AddCalls<T>(IServiceCollection services) where T : class, IHostedService, ICallHolder =>
        services.AddSingleton<T>().AddHostedService(s => s.GetRequiredService<T>()).AddSingleton<ICallHolder>(s => s.GetRequiredService<T>());

    private static void Map(WebApplication app, SandboxOptions options)
    {
        app.UseExceptionHandler();
        app.UseWhen(c => c.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
        app.UseMiddleware<LocalOnly>();
        app.UseMiddleware<FaultGate>();
        foreach (var vendor in app.Services.GetServices<IVendor>())
        {
            vendor.Map(app);
            var unknown = vendor.Failure(404);
            app.MapFallback(vendor.Prefix + "/{**rest}", () => Results.Text(unknown.Body, unknown.ContentType, statusCode: 404));
        }
        app.MapSystemsApi();
        app.MapHubsApi();
        app.MapRunsApi();
        app.MapDialApi();
        app.MapLoadApi();
        app.MapCommands();
        app.MapPage();

        var scenario = app.Services.GetRequiredService<ScenarioLibrary>().Find(options.Scenario)
            ?? throw new InvalidOperationException($"There is no scenario {options.Scenario}.");
        app.Services.GetRequiredService<CompanyStore>().Seed(scenario.CompanyAt(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()));
    }
}
