using System.Security.Cryptography;
using AgentHub.Abstractions;
using AgentHub.RemoteAdapters;

namespace AgentHub.Server.Adapters.Hosts;

/// <summary>
/// The adapters that run in processes of their own: one process a system, started with the server and stopped with it. What one of them does,
/// dying included, reaches its own system only.
/// </summary>
internal sealed class AdapterHosts(TimeProvider time, ILogger<AdapterHosts> log) : IHostedService
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SupervisedHost> _hosts = new(StringComparer.Ordinal);
    private Task _replaced = Task.CompletedTask;
    private bool _started;
    private Task? _stopped;

    /// <summary>The adapter of a system, as it is reached in its process. The process starts with the server, in the place of the one before, which ends.</summary>
    public (IAdapter Adapter, HttpClient Http) Connect(string id, SystemOptions system, Limits limits)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var host = new SupervisedHost(id, () => HostProgram.StartInfo(id, system, limits, secret), time, log);
        if (system.Enabled) Add(id, host);
        // Which port it is, is known to the connection only, and another one after each start.
        var settings = new AdapterSettings
        {
            SystemId = id,
            BaseUrl = new Uri("http://127.0.0.1/"),
            Values = new Dictionary<string, string> { ["Secret"] = secret, ["TimeLimit"] = Longest(system, limits).TotalMilliseconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture) },
        };
        var http = SystemHttp.Make(settings.BaseUrl, limits, (_, cancel) => host.ConnectAsync(cancel));
        return (new RemoteAdapterFactory(time).Create(settings, http), http);
    }

    /// <summary>The process of a system; null when it has none. For tests and the adapters page.</summary>
    public SupervisedHost? Find(string id)
    {
        lock (_lock) return _hosts.GetValueOrDefault(id);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _started = true;
            foreach (var host in _hosts.Values) host.Start();
        }
        return Task.CompletedTask;
    }

    /// <summary>Completes when no process is left, for whoever stops the server, were there two.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock) return _stopped ??= Task.WhenAll([_replaced, .. _hosts.Values.Select(h => h.DisposeAsync().AsTask())]);
    }

    private void Add(string id, SupervisedHost host)
    {
        lock (_lock)
        {
            if (_hosts.Remove(id, out var before)) _replaced = Task.WhenAll(_replaced, before.DisposeAsync().AsTask());
            _hosts[id] = host;
            if (_started && _stopped is null) host.Start();
        }
    }

    private static TimeSpan Longest(SystemOptions system, Limits limits) =>
        system.Capabilities.Values.Select(c => c.GiveUp ?? limits.GiveUp).Append(limits.GiveUp).Max();
}
