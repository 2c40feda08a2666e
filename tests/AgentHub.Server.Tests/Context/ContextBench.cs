using System.Text.Json.Nodes;
using System.Threading.Channels;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Server.Context;
using AgentHub.Server.Identity;
using AgentHub.Server.Interactions.WriteBacks;
using AgentHub.Testing;
using AgentHub.Testing.Interactions;
using AgentHub.Testing.Systems;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AgentHub.Server.Tests.Context;

/// <summary>The customer context with its own clock, a ledger in memory and the three systems of Calder Vale. Dispose it.</summary>
internal sealed class ContextBench : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ServiceProvider _services;
    private readonly InMemoryContactChanges _changes = new();
    private readonly Channel<string> _announced = Channel.CreateUnbounded<string>();

    private ContextBench(ContextOptions? options, ICopies? copies, IReadOnlyList<FakeSystem> more)
    {
        World = new(Start, Time);
        Ledger = new(_changes);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMetrics();
        services.AddSingleton(options ?? new ContextOptions());
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IFactHash>(new FactHash(new byte[32]));
        services.AddSingleton<IContactChanges>(_changes);
        services.AddSingleton<IContactLedger>(Ledger);
        services.AddSingleton<IActionAnswers>(new InMemoryActionAnswers());
        services.AddSingleton<ISystems>(more.Count == 0 ? World.Systems : new FakeSystems([World.Crm, World.Erp, World.Tickets, .. more]));
        services.AddSingleton<IPeople>(People());
        services.AddSingleton(new HubEvents("/nodes/test"));
        services.AddSingleton<IArchiveUses, InMemoryArchiveUses>();
        services.AddSingleton<AgentHub.Server.Adapters.Archives.ArchiveUseCounter>();
        services.AddSingleton<AgentHub.Server.Interactions.Actions.AnswerOnce>();
        services.AddSingleton<IWriteBacks>(new WriteBackQueue(new InMemoryWriteBackStore(), new InMemoryNodeBus()));
        if (copies is not null) services.AddSingleton(copies);
        ContextFeature.AddServices(services);
        _services = services.BuildServiceProvider();
        Get<IDocumentChanges>().Subscribe(c => _announced.Writer.TryWrite(c.Document));
    }

    public static DateTimeOffset Start { get; } = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);

    public ManualTime Time { get; } = new(Start);
    public CalderVale World { get; }
    public InMemoryContactLedger Ledger { get; }
    public OpenContacts Contacts => Get<OpenContacts>();
    public IDocumentSource Documents => Get<IDocumentSource>();

    /// <param name="options">Settings; the defaults when null.</param>
    /// <param name="copies">Where answers are kept; in memory when null.</param>
    /// <param name="more">Systems beside the three.</param>
    public static async Task<ContextBench> StartAsync(ContextOptions? options = null, ICopies? copies = null, params IReadOnlyList<FakeSystem> more)
    {
        var bench = new ContextBench(options, copies, more);
        foreach (var service in bench._services.GetServices<IHostedService>()) await service.StartAsync(CancellationToken.None);
        return bench;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Commits the events a call wrote since the last time, each at its second of the hub's clock.</summary>
    public async Task TellAsync(CallEvents call)
    {
        foreach (var e in call.Written.ToArray())
        {
            Time.AdvanceTo(e.Time);
            await Ledger.AppendAsync(e with { Source = $"/switch/{e.Contact}" }, CancellationToken.None);
        }
    }

    /// <summary>The body as an audience sees it, as soon as it is so.</summary>
    public async Task<JsonObject> UntilAsync(string contact, string audience, Func<JsonObject, bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        JsonObject? body = null;
        try
        {
            while (true)
            {
                body = (await Documents.ReadAsync("contact/" + contact, audience, patience.Token))?.Body.ToNode();
                if (body is not null && isSo(body)) return body;
                await _announced.Reader.ReadAsync(patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("The document did not come to it: " + body?.ToJsonString());
        }
    }

    /// <summary>The body once a facet is in a state.</summary>
    public Task<JsonObject> FacetAsync(string contact, string facet, string state, string audience = "agent@2") =>
        UntilAsync(contact, audience, b => b.State(facet) == state);

    /// <summary>Returns when nothing of the contact is on its way or to be worked out.</summary>
    /// <param name="contact">Whose.</param>
    /// <param name="asking">Questions that are held on purpose.</param>
    public async Task QuietAsync(string contact, int asking = 0)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var quiet = 0; quiet < 20; quiet = await IsQuietAsync(contact, asking) ? quiet + 1 : 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>()) await service.StopAsync(CancellationToken.None);
        await _changes.DisposeAsync();
        await _services.DisposeAsync();
        Ledger.Dispose();
    }

    private async Task<bool> IsQuietAsync(string contact, int asking)
    {
        var id = new ContactId(contact);
        var told = Contacts.InMemory(id)?.State.EventCount ?? 0;
        var committed = (await Ledger.FindAsync(id, CancellationToken.None))?.EventCount ?? 0;
        return told == committed && !Get<ContextParts>().IsInconclusive(id) && (Contacts.InMemory(id)?.FanOut is not { } fan || (fan.Asking <= asking && (asking > 0 || fan.IsIdle)));
    }

    private static PeopleDirectory People()
    {
        var people = new PeopleDirectory();
        people.Add(new(new("dana"), "Dana Whitfield", "Billing", [ViewerRole.Agent]));
        people.Add(new(new("ravi"), "Ravi Menon", "Metering", [ViewerRole.Agent]));
        return people;
    }
}

/// <summary>Reads bodies in tests.</summary>
internal static class Bodies
{
    public static string? State(this JsonObject body, string facet) => body.Facet(facet)?["state"]?.GetValue<string>();

    public static JsonObject? Facet(this JsonObject body, string facet) => body["facets"]?[facet]?.AsObject();

    public static string? Identity(this JsonObject body) => body["identity"]?["state"]?.GetValue<string>();

    public static int Rows(this JsonObject body, string facet) => body.Facet(facet)?["items"]?.AsObject().Count ?? 0;

    public static JsonObject? Source(this JsonObject body, string facet, string system) => body.Facet(facet)?["sources"]?[system]?.AsObject();
}
