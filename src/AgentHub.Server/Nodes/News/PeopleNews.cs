using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Identity;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;

namespace AgentHub.Server.Nodes;

/// <summary>
/// Who signed in on any node. A person is kept in the ledger under their id and the time they were last different, and told
/// to the other nodes by id; names travel through the ledger only.
/// </summary>
internal sealed class PeopleNews(IPeople people, IKeyStore keys, INodeBus bus, TimeProvider time, ILogger<PeopleNews> log) : INewsReader, IHostedService, IDisposable
{
    private const string Prefix = "person/";
    private readonly ConcurrentDictionary<AgentId, string> _kept = new();
    private readonly SemaphoreSlim _line = new(1);
    private IDisposable? _listening;

    public NodeNewsKind Kind => NodeNewsKind.Person;

    public bool IsInFeed => false;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeAsync(Prefix, cancellationToken);
        _listening = people.Subscribe(person => _ = KeepAsync(person));
        foreach (var person in people.All) await KeepAsync(person);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _listening?.Dispose();
        return Task.CompletedTask;
    }

    public Task ReadAsync(NodeNews news, CancellationToken cancellationToken) => TakeAsync($"{Prefix}{news.Name}/", cancellationToken);

    public Task ReadAllAsync(CancellationToken cancellationToken) => TakeAsync(Prefix, cancellationToken);

    public void Dispose()
    {
        _listening?.Dispose();
        _line.Dispose();
    }

    /// <summary>The newest of each person under a prefix.</summary>
    private async Task TakeAsync(string prefix, CancellationToken cancellationToken)
    {
        var kept = (await keys.ListAsync(prefix, cancellationToken)).OrderBy(k => k.Key, StringComparer.Ordinal);
        var newest = kept.Select(k => JsonSerializer.Deserialize<Person>(k.Value, Json.Wire)!).GroupBy(p => p.Id).Select(g => g.Last());
        foreach (var person in newest)
        {
            _kept[person.Id] = Text(person);
            await people.SaveAsync(person, cancellationToken);
        }
    }

    private async Task KeepAsync(Person person)
    {
        await _line.WaitAsync();
        try
        {
            var text = Text(person);
            if (_kept.GetValueOrDefault(person.Id) == text) return;
            var name = $"{Prefix}{person.Id.Value}/{time.GetUtcNow().UtcTicks.ToString("D20", CultureInfo.InvariantCulture)}";
            await keys.GetOrAddAsync(name, JsonSerializer.SerializeToUtf8Bytes(person, Json.Wire), CancellationToken.None);
            _kept[person.Id] = text;
            bus.Announce(new(NodeNewsKind.Person, person.Id.Value));
        }
        catch (Exception e)
        {
            log.PersonNotKept(person.Id, e);
        }
        finally
        {
            _line.Release();
        }
    }

    private static string Text(Person person) => JsonSerializer.Serialize(person, Json.Wire);
}
