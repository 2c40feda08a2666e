using AgentHub.Core;
using AgentHub.Core.Nodes;
using AgentHub.Redis.Connection;
using StackExchange.Redis;

namespace AgentHub.Redis;

/// <summary>
/// The connection to Redis and whether it is used now. A command never throws for what Redis did: it is answered in time, or
/// the caller goes on without it. Heals by itself. Thread safe.
/// </summary>
public sealed class RedisLink : INodeLink, IAsyncDisposable
{
    private const string Unreachable = "Redis cannot be reached";
    private readonly RedisSettings _settings;
    private readonly NodeId _node;
    private readonly TimeProvider _time;
    private readonly LinkCondition _condition;
    private readonly Subscriptions<ISubscriber> _joinedAnew = new();
    private readonly Subscriptions<bool> _missed = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private Joined _joined;
    private long _brokenSince;   // timestamp; 0 while Redis answers, whatever it says
    private bool _distrusted;
    private int _disposed;

    /// <summary>Connects, and waits for it at most for the connect time-out. A Redis that is not there is tried again; it does not stop the start.</summary>
    /// <param name="settings">Checked before.</param>
    /// <param name="node">This node.</param>
    /// <param name="time">Real time, also where the product's clock is moved.</param>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public RedisLink(RedisSettings settings, NodeId node, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        if (ConnectionText.Problem(settings.ConnectionString) is { } problem) throw new ArgumentException($"The connection string {problem}.", nameof(settings));
        (_settings, _node, _time) = (settings, node, time);
        _condition = new(time);
        _joined = Join(giveUp: false);
        ProbeAtStart();
        _watching = Task.Run(WatchAsync);
    }

    /// <inheritdoc/>
    public NodeLinkState State => _condition.State;

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<NodeLinkState> handler) => _condition.Subscribe(handler);

    /// <summary>What is wrong with a connection string, as the end of a sentence that begins with the setting's path; null when nothing is.</summary>
    public static string? ProblemOf(string connectionString) => ConnectionText.Problem(connectionString);

    internal RedisSettings Settings => _settings;

    internal NodeId Node => _node;

    internal TimeProvider Time => _time;

    /// <summary>Sends a command when Redis is healthy.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; the command may have been carried out.</exception>
    internal ValueTask<Attempt<T>> TryAsync<T>(string command, Func<IDatabase, Task<T>> send, CancellationToken cancellationToken)
    {
        if (_condition.State.IsHealthy) return SendAsync(command, send, cancellationToken);
        RedisMeter.WentOnLocally(command);
        return default;
    }

    /// <summary>Sends a command whatever was seen of Redis; for probes, and for what works also when Redis takes no writes.</summary>
    internal async ValueTask<Attempt<T>> SendAsync<T>(string command, Func<IDatabase, Task<T>> send, CancellationToken cancellationToken)
    {
        var sentAt = _time.GetTimestamp();
        Task<T>? sent = null;
        try
        {
            sent = send(Volatile.Read(ref _joined).Database);
            var value = await sent.WaitAsync(_settings.CommandTimeout, _time, cancellationToken);
            return Answered(command, value, sentAt);
        }
        catch (RedisServerException e) when (Failure.IsForgottenScript(e))
        {
            return await SendAgainAsync(command, send, sentAt, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Observe(sent);
            return Failed<T>(command, e, sentAt);
        }
    }

    /// <summary>Calls <paramref name="handler"/> now and after every new connection with what subscribes.</summary>
    internal IDisposable WhenJoined(Action<ISubscriber> handler)
    {
        var subscription = _joinedAnew.Add(handler);
        handler(Volatile.Read(ref _joined).Subscriber);
        return subscription;
    }

    /// <summary>Calls <paramref name="handler"/> when the connection for news was lost and is back.</summary>
    internal IDisposable WhenMissed(Action handler) => _missed.Add(_ => handler());

    /// <summary>What was published does not come back: the connection for news is dead though nobody said so.</summary>
    internal void Distrust() => Volatile.Write(ref _distrusted, true);

    /// <summary>Leaves Redis. Nothing is sent afterwards.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
        _condition.Broken("the node stops");
        Volatile.Read(ref _joined).Dispose();
    }

    private Attempt<T> Answered<T>(string command, T value, long sentAt)
    {
        RedisMeter.Sent(command, "answered", _time.GetElapsedTime(sentAt));
        _condition.Answered();
        return new(true, value);
    }

    private Attempt<T> Failed<T>(string command, Exception e, long sentAt)
    {
        var reason = Failure.Reason(e);
        RedisMeter.Sent(command, e is TimeoutException ? "slow" : reason is null ? "wrong" : "refused", _time.GetElapsedTime(sentAt));
        if (e is TimeoutException) _condition.Slow(sentAt, reason!);
        else if (reason is not null) _condition.Broken(reason);
        return default;
    }

    private async ValueTask<Attempt<T>> SendAgainAsync<T>(string command, Func<IDatabase, Task<T>> send, long sentAt, CancellationToken cancellationToken)
    {
        Task<T>? sent = null;
        try
        {
            sent = send(Volatile.Read(ref _joined).Database);
            return Answered(command, await sent.WaitAsync(_settings.CommandTimeout, _time, cancellationToken), sentAt);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Observe(sent);
            return Failed<T>(command, e, sentAt);
        }
    }

    /// <summary>Nobody waits for it any more; what becomes of it is of no interest.</summary>
    private static void Observe(Task? abandoned) =>
        abandoned?.ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private Joined Join(bool giveUp)
    {
        var options = ConnectionText.Options(_settings, "agenthub-" + _node.Value);
        options.AbortOnConnectFail = giveUp;
        return Joined.Connect(options, () => _condition.Broken(Unreachable), () => _missed.Announce(true));
    }

    /// <summary>Synchronous like the connecting, so that the first caller finds Redis in use.</summary>
    private void ProbeAtStart()
    {
        try
        {
            var (key, value) = ProbeEntry();
            if (_joined.Database.StringSet(key, value, TimeSpan.FromSeconds(10))) _condition.Healed();
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            _condition.Broken(Failure.Reason(e) ?? "Redis refuses to write: " + e.GetType().Name);
        }
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(_settings.ProbeEvery, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await ProbeAsync();
                if (IsBeyondRecovery()) Rebuild();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task ProbeAsync()
    {
        var (key, value) = ProbeEntry();
        var refused = false;
        var probe = await SendAsync("probe", async database =>
        {
            try
            {
                return await database.StringSetAsync(key, value, TimeSpan.FromSeconds(10));
            }
            catch (RedisServerException)
            {
                refused = true;
                throw;
            }
        }, _stop.Token);
        if (probe.Answered) _condition.Healed();
        if (probe.Answered || refused) _brokenSince = 0;
        else if (_brokenSince == 0) _brokenSince = Math.Max(1, _time.GetTimestamp());
    }

    private (string Key, string Value) ProbeEntry() => (RedisKeys.Probe(_settings.Prefix, _node), "1");

    private bool IsBeyondRecovery() =>
        Volatile.Read(ref _distrusted) || (_brokenSince != 0 && _time.GetElapsedTime(_brokenSince) >= _settings.RebuildAfter);

    /// <summary>A new connection in place of one that does not come back; the old one stays when that fails, and tries on.</summary>
    private void Rebuild()
    {
        _brokenSince = 0;
        Volatile.Write(ref _distrusted, false);
        try
        {
            Interlocked.Exchange(ref _joined, Join(giveUp: true)).Dispose();
        }
        catch (Exception e)
        {
            _condition.Broken(Failure.Reason(e) ?? Unreachable);
            return;
        }
        _joinedAnew.Announce(_joined.Subscriber);
    }
}
