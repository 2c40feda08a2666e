using AgentHub.Core.Context.Parts;
using AgentHub.Core.Documents;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Core.Privacy;
using AgentHub.Redis;
using AgentHub.Server.Configuration;
using AgentHub.Server.Context;
using AgentHub.Server.Interactions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentHub.Server.Nodes;

/// <summary>
/// Start reading here: how several nodes are one installation. What they share lies in the ledger, and what is only faster to
/// have in common in Redis; a node alone has the same in its memory.
/// </summary>
internal static class NodesFeature
{
    /// <summary>Registers what is shared between nodes: over Redis when <c>ConnectionStrings:Redis</c> is set. Before the features that use it.</summary>
    public static WebApplicationBuilder AddNodes(this WebApplicationBuilder builder)
    {
        var connection = builder.AddFeatureOptions<RedisConnectionOptions>();
        var options = builder.AddFeatureOptions<RedisOptions>();
        builder.Services.AddDataProtection().SetApplicationName("AgentHub"); // else nodes in different folders could not read each other's
        builder.Services.TryAddSingleton(p => new ThisNode(NodeId.New(p.GetRequiredService<InteractionsOptions>().Node)));
        if (!connection.IsSet) AddAlone(builder.Services);
        else
        {
            if (RedisConnectionOptions.LedgerFault(builder.Configuration) is { } fault) builder.RefuseToStart(fault);
            AddRedis(builder.Services, p => options.ToSettings(connection.Redis, p.GetRequiredService<ContextOptions>()));
        }
        builder.Services.AddSingleton<NodesMeter>();
        builder.Services.AddHostedService<NodeLinkWatch>();
        builder.Services.AddHealthChecks().AddCheck<NodeLinkHealth>("redis", tags: [Observability.ObservabilityFeature.Ready]);
        return builder;
    }

    /// <summary>Everything that one installation of several nodes shares, over Redis.</summary>
    public static void AddRedis(IServiceCollection services, Func<IServiceProvider, RedisSettings> settings)
    {
        services.AddSingleton<ISealer, DataProtectionSealer>();
        // Its time is real also where the product's clock is moved: Redis and the network know of no other.
        services.AddSingleton(p => new RedisLink(settings(p), p.GetRequiredService<ThisNode>().Id, TimeProvider.System));
        services.AddSingleton<INodeLink>(p => p.GetRequiredService<RedisLink>());
        services.TryAddSingleton<AskingNumbers>();
        services.AddSingleton<IContextStore, RedisContextStore>();
        services.AddSingleton<ICopies, RedisCopies>();
        services.AddSingleton<ILeases, RedisLeases>();
        services.AddSingleton(p => new AskOnce(p.GetRequiredService<ILeases>(), p.GetRequiredService<ICopies>()));
        services.AddSingleton<INodeBus>(p => new RedisNodeBus(p.GetRequiredService<RedisLink>(), p.GetRequiredService<ILogger<RedisNodeBus>>().HandlerThrew));
        services.AddSingleton<IPresence, RedisPresence>();
        AddNews(services);
    }

    /// <summary>What changes here is told, and what changes elsewhere is taken in.</summary>
    private static void AddNews(IServiceCollection services)
    {
        services.AddSingleton<DocumentChanges>();
        services.AddSingleton<IDocumentChanges, JointDocumentChanges>();
        services.AddSingleton<IContactCommits, JointCommits>();
        services.AddSingleton<INewsReader, ContactNews>();
        services.AddSingleton<INewsReader, AgentStateNews>();
        services.AddSingleton<INewsReader, NoteNews>();
        services.AddSingleton<INewsReader, WriteBackNews>();
        services.AddSingleton<INewsReader, WaitNews>();
        services.AddSingleton<INewsReader, SystemSwitchNews>();
        services.AddSingleton<INewsReader, RevocationNews>();
        services.AddSingleton<PeopleNews>();
        services.AddSingleton<INewsReader>(p => p.GetRequiredService<PeopleNews>());
        services.AddHostedService(p => p.GetRequiredService<PeopleNews>());
        services.AddSingleton<NewsReaders>();
        services.AddSingleton<FeedFollower>();
        services.AddHostedService<NewsIn>();
    }

    private static void AddAlone(IServiceCollection services)
    {
        services.TryAddSingleton<INodeLink, NoNodeLink>();
        services.TryAddSingleton<INodeBus>(_ => new InMemoryNodeBus());
        services.TryAddSingleton<IPresence>(p => new InMemoryPresence(p.GetRequiredService<ThisNode>().Id));
        services.TryAddSingleton<ILeases, InMemoryLeases>();
    }
}
