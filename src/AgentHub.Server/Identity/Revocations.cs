using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;

namespace AgentHub.Server.Identity;

/// <summary>
/// Sessions that were ended before their time. Asked in memory on every request; written to the ledger, by day, so that a
/// restart does not revive them. Only the days that a session can span are read back. Thread safe.
/// </summary>
internal sealed class Revocations(IdentityClock clock, IdentityOptions options, IKeyStore keys, INodeBus bus) : IHostedLifecycleService
{
    private const string Prefix = "revoked/";
    private readonly ConcurrentDictionary<string, DateTimeOffset> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AgentId, DateTimeOffset> _people = new();
    private DateTimeOffset _sweptAt = DateTimeOffset.MinValue;

    /// <summary>True when this session, or every session of its person that began by then, was ended.</summary>
    public bool Covers(string session, AgentId person, DateTimeOffset startedAt) =>
        _sessions.ContainsKey(session) || (_people.TryGetValue(person, out var before) && startedAt <= before);

    /// <summary>Ends one session.</summary>
    public Task AddSessionAsync(string session, CancellationToken cancellationToken)
    {
        Sweep();
        _sessions[session] = clock.Now;
        return KeepAsync("session/" + session, clock.Now, cancellationToken);
    }

    /// <summary>Ends every session the person has now.</summary>
    public Task AddPersonAsync(AgentId person, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        _people[person] = now;
        return KeepAsync($"person/{person.Value}/{now.UtcTicks.ToString(CultureInfo.InvariantCulture)}", now, cancellationToken);
    }

    /// <summary>Reads back what a living session could still be covered by.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => CatchUpAsync(cancellationToken);

    /// <summary>Takes over what was ended on other nodes.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        for (var day = (clock.Now - options.SessionLength).UtcDateTime.Date; day <= clock.Now.UtcDateTime.Date; day = day.AddDays(1))
        {
            var prefix = DayPrefix(day);
            foreach (var (name, value) in await keys.ListAsync(prefix, cancellationToken)) Restore(name[prefix.Length..].Split('/'), value);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Restore(string[] name, byte[] value)
    {
        var at = new DateTimeOffset(long.Parse(Encoding.ASCII.GetString(value), CultureInfo.InvariantCulture), TimeSpan.Zero);
        if (name is ["session", var session]) _sessions[session] = at;
        if (name is ["person", var person, _]) _people.AddOrUpdate(new AgentId(person), at, (_, known) => known > at ? known : at);
    }

    private async Task KeepAsync(string name, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await keys.GetOrAddAsync(DayPrefix(at.UtcDateTime) + name, Encoding.ASCII.GetBytes(at.UtcTicks.ToString(CultureInfo.InvariantCulture)), cancellationToken);
        bus.Announce(new(NodeNewsKind.Revocation, name[..name.IndexOf('/')]));
    }

    /// <summary>Forgets, once an hour at most, what no living session can be covered by any more.</summary>
    private void Sweep()
    {
        var oldest = clock.Now - options.SessionLength;
        if (clock.Now - _sweptAt < TimeSpan.FromHours(1)) return;
        _sweptAt = clock.Now;
        foreach (var (session, at) in _sessions)
        {
            if (at < oldest) _sessions.TryRemove(session, out _);
        }
    }

    private static string DayPrefix(DateTime day) => $"{Prefix}{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}/";
}
