using AgentHub.Core.Context;
using AgentHub.Core.Interactions;
using AgentHub.Ledger;
using AgentHub.Server.Configuration;
using AgentHub.Server.Interactions.Actions;
using AgentHub.Server.Interactions.Storage;
using AgentHub.Server.Interactions.Switch;
using AgentHub.Server.Interactions.WriteBacks;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AgentHub.Server.Interactions;

/// <summary>Start reading here: the ledger, contacts and interactions, and what an agent may do with them.</summary>
internal static class InteractionsFeature
{
    /// <summary>Registers the ledger's stores, the announcing of changes, and the agents' actions.</summary>
    public static WebApplicationBuilder AddInteractions(this WebApplicationBuilder builder)
    {
        var options = builder.AddFeatureOptions<InteractionsOptions>();
        builder.AddFeatureOptions<LedgerOptions>();
        builder.AddFeatureOptions<LedgerWaitOptions>();
        builder.Services.AddSingleton(new HubEvents("/nodes/" + options.Node));
        AddLedger(builder.Services);
        AddSwitch(builder.Services);
        AddActions(builder.Services);
        AddWriteBacks(builder.Services);
        builder.Services.AddOpenApi("v1");
        // It warns that keys lie unencrypted in the ledger. They do, on purpose: the ledger is protected as a whole.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        return builder;
    }

    /// <summary>Maps the actions, and the description of everything over HTTP.</summary>
    public static WebApplication MapInteractions(this WebApplication app)
    {
        app.MapActions();
        app.MapAgentState();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        return app;
    }

    private static void AddLedger(IServiceCollection services)
    {
        services.AddSingleton(p => new InMemoryContactChanges(p.GetRequiredService<ILogger<InMemoryContactChanges>>().HandlerThrew));
        services.AddSingleton<IContactChanges>(p => p.GetRequiredService<InMemoryContactChanges>());
        services.AddSingleton<IContactCommits>(p => p.GetRequiredService<InMemoryContactChanges>());
        services.AddSingleton<LedgerWatch>();
        services.AddSingleton<ILedger>(p => new SqlLedger(
            p.GetRequiredService<LedgerOptions>().ConnectionString(p.GetRequiredService<IHostEnvironment>().ContentRootPath),
            p.GetRequiredService<IContactCommits>(), p.GetRequiredService<LedgerWatch>().Settings));
        services.AddSingleton(p => p.GetRequiredService<ILedger>().Contacts);
        services.AddSingleton(p => p.GetRequiredService<ILedger>().Notes);
        services.AddSingleton(p => p.GetRequiredService<ILedger>().AgentStates);
        services.AddSingleton(p => p.GetRequiredService<ILedger>().Waits);
        services.AddSingleton(p => p.GetRequiredService<ILedger>().Answers);
        services.AddSingleton(p => p.GetRequiredService<ILedger>().Keys);
        services.AddSingleton(p => p.GetRequiredService<ILedger>().WriteBacks);
        services.AddSingleton(p => p.GetRequiredService<ILedger>().ArchiveUses);
        services.AddSingleton(p => p.GetRequiredService<ILedger>().Feed);

        services.AddSingleton<LedgerFactHash>();
        services.TryAddSingleton<IFactHash>(p => p.GetRequiredService<LedgerFactHash>());
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, LedgerKeyRing>();
        services.AddSingleton<IStartCheck, LedgerCheck>();
        services.AddHostedService<LedgerStart>();
        services.AddExceptionHandler<LedgerAway>();
        services.AddHealthChecks().AddCheck<LedgerHealth>("ledger", tags: ["ready"]);
    }

    private static void AddSwitch(IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<InteractionsMeter>();
        services.AddSingleton<ITelephoneSwitch, HttpTelephoneSwitch>();
        services.AddHttpClient(HttpTelephoneSwitch.Client, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan; // each command has its own
                client.MaxResponseContentBufferSize = 64 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    }

    private static void AddActions(IServiceCollection services)
    {
        services.AddSingleton<AnswerOnce>();
        services.AddSingleton<CallActions>();
        services.AddSingleton<WrapUp>();
        services.AddSingleton<NoteActions>();
        services.AddSingleton<WriteBackRetries>();
        services.AddSingleton<AgentActions>();
        services.AddHostedService<AnswersForgotten>();
    }

    private static void AddWriteBacks(IServiceCollection services)
    {
        services.TryAddSingleton(new FactDictionary("GB"));
        services.TryAddSingleton<ICustomerRecords, KeyedCustomerRecords>();
        services.AddSingleton<WriteBackQueue>();
        services.AddSingleton<IWriteBacks>(p => p.GetRequiredService<WriteBackQueue>());
        services.AddSingleton<CallNotes>();
        services.AddSingleton<Corrections>();
        services.AddSingleton<WriteBackAttempt>();
        services.AddHostedService<WriteBackLoop>();
    }
}
