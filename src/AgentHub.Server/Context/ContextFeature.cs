using AgentHub.Core.Context;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Documents;
using AgentHub.Core.Interactions;
using AgentHub.Server.Configuration;
using AgentHub.Server.Context.Actions;
using AgentHub.Server.Context.Asking;
using AgentHub.Server.Context.Documents;
using AgentHub.Server.Interactions.WriteBacks;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentHub.Server.Context;

/// <summary>Start reading here: who is calling, and all that is known about them.</summary>
internal static class ContextFeature
{
    /// <summary>Registers the fact dictionary, the store, the fan-out and the contact documents.</summary>
    public static WebApplicationBuilder AddContext(this WebApplicationBuilder builder)
    {
        builder.AddFeatureOptions<ContextOptions>();
        AddServices(builder.Services);
        return builder;
    }

    /// <summary>Registers everything but the settings.</summary>
    public static void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(p => new FactDictionary(p.GetRequiredService<ContextOptions>().DefaultCountry));
        services.AddSingleton(p => p.GetRequiredService<ContextOptions>().View(p.GetRequiredService<FactDictionary>()));
        AddStore(services);
        AddAsking(services);
        services.AddSingleton<PeopleNames>();
        services.AddSingleton<ContactViews>();
        services.AddSingleton<ContactDocumentSource>();
        services.AddSingleton<IDocumentSource>(p => p.GetRequiredService<ContactDocumentSource>());
        AddActions(services);
        services.AddHostedService<ContextWork>();
        services.AddHostedService<CorrectedRecords>();
    }

    /// <summary>Maps what an agent may do with a caller's context.</summary>
    public static WebApplication MapContext(this WebApplication app)
    {
        app.MapContactActions();
        return app;
    }

    private static void AddStore(IServiceCollection services)
    {
        services.TryAddSingleton<IContextStore, InMemoryContextStore>();
        services.TryAddSingleton<ICopies>(p =>
        {
            var options = p.GetRequiredService<ContextOptions>();
            return new InMemoryCopies(options.MaxCopies, TimeSpan.FromDays(30), p.GetRequiredService<TimeProvider>());
        });
        services.TryAddSingleton<IDocumentChanges, DocumentChanges>();
        services.TryAddSingleton<AskingNumbers>();
        services.TryAddSingleton(AskOnce.Alone);
    }

    private static void AddAsking(IServiceCollection services)
    {
        services.AddSingleton<ContextMeters>();
        services.AddSingleton<SystemViews>();
        services.AddSingleton<ContextParts>();
        services.AddSingleton<FacetReader>();
        services.AddSingleton<FindReader>();
        services.AddSingleton<FacetAsking>();
        services.AddSingleton<FindAsking>();
        services.AddSingleton<FanOutParts>();
        services.AddSingleton<OpenContacts>();
    }

    private static void AddActions(IServiceCollection services)
    {
        services.AddSingleton<TypedFacts>();
        services.AddSingleton<Identifying>();
        services.AddSingleton<AskingAgain>();
        services.AddSingleton<TicketCreation>();
        services.AddSingleton<Deciding>();
        services.AddSingleton<ContactActions>();
        services.TryAddSingleton<KeyedCustomerRecords>();
        services.AddSingleton<ICustomerRecords, LinkedCustomerRecords>();
    }
}
