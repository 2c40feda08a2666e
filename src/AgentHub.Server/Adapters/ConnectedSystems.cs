using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.RemoteAdapters;
using AgentHub.Server.Adapters.Hosts;

namespace AgentHub.Server.Adapters;

/// <summary>All systems of the configuration, ordered by id. Thread safe.</summary>
internal sealed class ConnectedSystems : ISystems, IDisposable
{
    private readonly UnderWay _underWay = new();
    private readonly ILogger<ConnectedSystems> _logger;
    private readonly ImmutableArray<ConnectedSystem> _all;
    private volatile IReadOnlyList<IConnectedSystem> _listed;
    private ImmutableArray<Action<IConnectedSystem>> _listeners = [];

    public ConnectedSystems(AdaptersOptions options, IEnumerable<IAdapterFactory> factories, TimeProvider time, ILogger<ConnectedSystems> logger, AdapterHosts? hosts = null)
    {
        _logger = logger;
        var byProduct = factories.ToDictionary(f => f.Product, StringComparer.OrdinalIgnoreCase);
        var limits = new Limits(options.ShowWithout, options.GiveUp, options.MaxConcurrent, options.QueueLimit, options.MaxBodyBytes);
        _all = [.. options.Systems.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => Connect(s.Key, s.Value, s.Value.Over(limits)))];
        _listed = [.. _all];

        ConnectedSystem Connect(string id, SystemOptions system, Limits own)
        {
            var (adapter, http) = hosts is not null && system.Host.IsUsed() ? hosts.Connect(id, system, own) : InThisProcess(system.ToSettings(id), byProduct[system.Product], own);
            if (adapter is RemoteAdapter remote) remote.OffersChanged += Renew;
            return new ConnectedSystem(id, system, own, options.Breaker, adapter, _underWay, time, logger, Changed, http);
        }
    }

    public IReadOnlyList<IConnectedSystem> All => _listed;

    /// <summary>The same, with what only this feature may do.</summary>
    internal IReadOnlyList<ConnectedSystem> Own => _all;

    public int Asking => _underWay.Count;

    public Task WhenIdleAsync(CancellationToken cancellationToken) => _underWay.WhenIdleAsync(cancellationToken);

    public IDisposable Subscribe(Action<IConnectedSystem> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ImmutableInterlocked.Update(ref _listeners, static (l, h) => l.Add(h), handler);
        return new Subscription(() => ImmutableInterlocked.Update(ref _listeners, static (l, h) => l.Remove(h), handler));
    }

    public void Dispose()
    {
        foreach (var system in _all) system.Dispose();
    }

    private static (IAdapter Adapter, HttpClient Http) InThisProcess(AdapterSettings settings, IAdapterFactory factory, Limits limits)
    {
        var http = SystemHttp.Make(settings.BaseUrl, limits);
        return (factory.Create(settings, http), http);
    }

    /// <summary>The same systems as another list, so that whoever keeps what they can do reads it again.</summary>
    private void Renew() => _listed = [.. _all];

    private void Changed(ConnectedSystem system, SystemState before, SystemState after)
    {
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
