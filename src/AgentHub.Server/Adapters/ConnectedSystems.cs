using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.RemoteAdapters;
using AgentHub.Server.Adapters.Hosts;
using AgentHub.Server.Adapters.Standing;

namespace AgentHub.Server.Adapters;

/// <summary>
/// The systems of record: those of the configuration, which stay, and those of adapter files, which come and go. One immutable
/// set, swapped whole; a question keeps the system it began with. Thread safe.
/// </summary>
internal sealed class ConnectedSystems : ISystems, IDisposable
{
    /// <summary>Settings change with a restart only: what was kept before it is as good as before.</summary>
    private static readonly DateTimeOffset AnswersOfConfiguredSince = DateTimeOffset.MinValue;

    private readonly UnderWay _underWay = new();
    private readonly TimeProvider _time;
    private readonly ILogger<ConnectedSystems> _logger;
    private readonly BreakerOptions _breaker;
    private readonly Lock _swapping = new();
    private readonly FrozenDictionary<string, Func<ConnectedSystem>> _connect;
    private ImmutableArray<ConnectedSystem> _configured;
    private ImmutableArray<ConnectedSystem> _ofFiles = [];
    private IReadOnlyDictionary<string, SystemSwitch> _orders = ImmutableDictionary<string, SystemSwitch>.Empty;
    private SystemSet _now;
    private ImmutableArray<Action<IConnectedSystem>> _listeners = [];
    private ImmutableArray<Action> _setListeners = [];

    public ConnectedSystems(AdaptersOptions options, IEnumerable<IAdapterFactory> factories, TimeProvider time, ILogger<ConnectedSystems> logger, AdapterHosts? hosts = null)
    {
        (_time, _logger, _breaker) = (time, logger, options.Breaker);
        var byProduct = factories.ToDictionary(f => f.Product, StringComparer.OrdinalIgnoreCase);
        _connect = options.Systems.ToFrozenDictionary(s => s.Key, s => (Func<ConnectedSystem>)(() => Configured(s.Key, s.Value, s.Value.Over(options.Limits))), StringComparer.Ordinal);
        _configured = [.. _connect.Values.Select(connect => connect())];
        _now = new SystemSet(_configured);

        ConnectedSystem Configured(string id, SystemOptions system, Limits limits)
        {
            var (adapter, http) = hosts is not null && system.Host.IsUsed() ? hosts.Connect(id, system, limits) : InThisProcess(system.ToSettings(id), byProduct[system.Product], limits);
            return Connect(id, system, limits, adapter, http, AnswersOfConfiguredSince, system.Host.IsUsed() ? PluggedIn.Process : adapter is RemoteAdapter ? PluggedIn.Remote : PluggedIn.Project);
        }
    }

    public IReadOnlyList<IConnectedSystem> All => Now.All;

    /// <summary>The same, with what only this feature may do.</summary>
    internal IReadOnlyList<ConnectedSystem> Own => Now.Own;

    public int Asking => _underWay.Count;

    private SystemSet Now => Volatile.Read(ref _now);

    /// <summary>The system with this id at this moment, or null.</summary>
    public ConnectedSystem? Find(string id) => Now.Find(id);

    /// <summary>Whether the configuration names a system with this id.</summary>
    public bool IsConfigured(string id) => _connect.ContainsKey(id);

    /// <summary>Puts an adapter behind its limits and breaker. Nobody asks it before <see cref="Replace"/> takes it in.</summary>
    /// <param name="id">Of the system.</param>
    /// <param name="options">Title, kind, whether it is enabled, times of single capabilities.</param>
    /// <param name="limits">What holds for it.</param>
    /// <param name="adapter">Made with <paramref name="http"/>.</param>
    /// <param name="http">Its connections, owned by the system from now on.</param>
    /// <param name="answersSince">See <see cref="IConnectedSystem.AnswersSince"/>.</param>
    /// <param name="pluggedIn">The way it is connected.</param>
    public ConnectedSystem Connect(string id, SystemOptions options, Limits limits, IAdapter adapter, HttpClient http, DateTimeOffset answersSince, PluggedIn pluggedIn)
    {
        if (adapter is RemoteAdapter remote) remote.OffersChanged += Renew;
        return new(id, options, limits, _breaker, adapter, _underWay, _time, _logger, Changed, http) { AnswersSince = answersSince, PluggedIn = pluggedIn };
    }

    /// <summary>Lets other systems of files count from now on, beside those of the configuration.</summary>
    public void Replace(IReadOnlyCollection<ConnectedSystem> ofFiles) => Swap(() => _ofFiles = [.. ofFiles]);

    /// <summary>Connects a system of the configuration anew: fresh connections, closed breaker; its process, if it has one, is started again.</summary>
    /// <returns>False when the configuration names no such system.</returns>
    public bool Reconnect(string id)
    {
        if (!_connect.TryGetValue(id, out var connect)) return false;
        Swap(() => _configured = [.. _configured.Select(s => s.Id == id ? connect() : s)]);
        return true;
    }

    /// <summary>Lets systems be asked or not, as ordered; also those that are connected later.</summary>
    public void Obey(IReadOnlyDictionary<string, SystemSwitch> orders)
    {
        SystemSet now;
        lock (_swapping) (_orders, now) = (orders, _now);
        // Outside the lock: whoever listens to a system is told.
        Obey(now, orders);
    }

    public Task WhenIdleAsync(CancellationToken cancellationToken) => _underWay.WhenIdleAsync(cancellationToken);

    public IDisposable Subscribe(Action<IConnectedSystem> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ImmutableInterlocked.Update(ref _listeners, static (l, h) => l.Add(h), handler);
        return new Subscription(() => ImmutableInterlocked.Update(ref _listeners, static (l, h) => l.Remove(h), handler));
    }

    public IDisposable SubscribeSet(Action handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ImmutableInterlocked.Update(ref _setListeners, static (l, h) => l.Add(h), handler);
        return new Subscription(() => ImmutableInterlocked.Update(ref _setListeners, static (l, h) => l.Remove(h), handler));
    }

    public void Dispose()
    {
        foreach (var system in Now.Own) system.Dispose();
    }

    private static (IAdapter Adapter, HttpClient Http) InThisProcess(AdapterSettings settings, IAdapterFactory factory, Limits limits)
    {
        var http = SystemHttp.Make(settings.BaseUrl, limits);
        return (factory.Create(settings, http), http);
    }

    /// <summary>The same systems as another set, so that whoever keeps what they can do reads it again.</summary>
    private void Renew() => Swap(() => { });

    private void Swap(Action change)
    {
        lock (_swapping)
        {
            var before = _now;
            change();
            var after = new SystemSet(_configured.Concat(_ofFiles));
            Obey(after, _orders);
            Volatile.Write(ref _now, after);
            foreach (var gone in before.Own.Except(_now.Own)) gone.Retire();
        }
        TellSet();
    }

    private static void Obey(SystemSet systems, IReadOnlyDictionary<string, SystemSwitch> orders)
    {
        foreach (var order in orders.Values)
            if (systems.Find(order.System) is { } system && system.Order != order) system.Obey(order);
    }

    private void Changed(ConnectedSystem system, SystemState before, SystemState after)
    {
        // How a version that was replaced fares says nothing about the one that counts.
        if (!system.IsConnected) return;
        Log(system.Id, before, after);
        foreach (var listener in _listeners)
        {
            try
            {
                listener(system);
            }
            catch (Exception fault)
            {
                _logger.ListenerFailed(system.Id, fault.GetType().Name);
            }
        }
    }

    private void TellSet()
    {
        foreach (var listener in _setListeners)
        {
            try
            {
                listener();
            }
            catch (Exception fault)
            {
                _logger.SetListenerFailed(fault.GetType().Name);
            }
        }
    }

    private void Log(string system, SystemState before, SystemState after)
    {
        if (before.Condition == after.Condition) return;
        if (after.Condition == SystemCondition.Failed && before.Condition != SystemCondition.Open) _logger.SystemFailed(system, after.Reason ?? "has failed");
        else if (after.Condition == SystemCondition.Open) _logger.SystemLeftAlone(system, ((after.RetryAt - after.Since) ?? TimeSpan.Zero).TotalSeconds);
        else if (before.Condition is SystemCondition.Failed or SystemCondition.Open && after.Condition is not (SystemCondition.Failed or SystemCondition.Open))
            _logger.SystemAnswersAgain(system, Math.Round((after.Since - before.Since).TotalSeconds, 1));
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
