using System.Collections.Concurrent;
using AgentHub.Core.Context;
using AgentHub.Core.Nodes;
using AgentHub.Redis.Connection;
using AgentHub.Redis.Leases;
using StackExchange.Redis;

namespace AgentHub.Redis;

/// <summary>
/// Leases over Redis. One that is given back is told to those who wait; one that lapses is noticed by asking now and then.
/// Without Redis a lease holds on this node only: a question is rather sent twice than not at all. Thread safe.
/// </summary>
public sealed class RedisLeases : ILeases, IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);
    private readonly RedisLink _link;
    private readonly RedisKeys _keys;
    private readonly string _channel;
    private readonly InMemoryLeases _local;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waited = new(StringComparer.Ordinal);
    private readonly IDisposable _listening;

    /// <param name="link">The connection.</param>
    /// <param name="hash">Hides what a lease is for.</param>
    public RedisLeases(RedisLink link, IFactHash hash)
    {
        ArgumentNullException.ThrowIfNull(link);
        (_link, _keys, _channel, _local) = (link, new(link.Settings.Prefix, hash), RedisKeys.LeasesGivenBack(link.Settings.Prefix), new(link.Time));
        _listening = link.WhenJoined(Listen);
    }

    /// <inheritdoc/>
    public async ValueTask<ILease?> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        var (key, token) = (_keys.Lease(name), Guid.NewGuid().ToString("n"));
        var attempt = await _link.TryAsync("lease.take",
            database => database.StringSetAsync(key, token, _link.Settings.LeaseFor, When.NotExists), cancellationToken);
        if (!attempt.Answered) return await _local.TryTakeAsync(name, cancellationToken);
        return attempt.Value ? new RedisLease(_link, key, token, () => GiveBackAsync(name, key, token)) : null;
    }

    /// <inheritdoc/>
    public async ValueTask WaitAsync(string name, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var started = _link.Time.GetTimestamp();
        while (_link.Time.GetElapsedTime(started) is var waited && waited < atMost)
            if (await HasEndedAsync(name, atMost - waited, cancellationToken)) return;
    }

    /// <inheritdoc/>
    public void Dispose() => _listening.Dispose();

    /// <summary>Looks whether it is held, and then waits to be told, for a moment.</summary>
    private async ValueTask<bool> HasEndedAsync(string name, TimeSpan left, CancellationToken cancellationToken)
    {
        var told = _waited.GetOrAdd(_keys.LeaseName(name), static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            var attempt = await _link.TryAsync("lease.look", database => database.KeyExistsAsync(_keys.Lease(name)), cancellationToken);
            if (attempt is { Answered: true, Value: false }) return true;
            if (attempt.Answered) await told.Task.WaitAsync(left < LookEvery ? left : LookEvery, _link.Time, cancellationToken);
            else await _local.WaitAsync(name, left, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            // Others who wait for it look again within a moment.
            _waited.TryRemove(KeyValuePair.Create(_keys.LeaseName(name), told));
        }
    }

    private async ValueTask GiveBackAsync(string name, string key, string token)
    {
        RedisValue[] arguments = [token, _channel, _keys.LeaseName(name)];
        await _link.TryAsync("lease.give_back", database => database.ScriptEvaluateAsync(LeaseScripts.GiveBack, [key], arguments), CancellationToken.None);
        Told(_keys.LeaseName(name));
    }

    private void Listen(ISubscriber subscriber)
    {
        _ = ListenAsync(subscriber);

        async Task ListenAsync(ISubscriber to)
        {
            try
            {
                await to.SubscribeAsync(Client.Channel(_channel), (_, name) => Told((string?)name));
            }
            catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
            {
                // Those who wait look for themselves.
            }
        }
    }

    private void Told(string? name)
    {
        if (name is not null && _waited.TryRemove(name, out var told)) told.TrySetResult();
    }
}
