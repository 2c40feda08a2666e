using System.Net;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Server.Gateway.Network;
using AgentHub.Server.Gateway.Passing;

namespace AgentHub.Server.Gateway.Settings;

/// <summary>Makes what a system has beside its settings: connections, and the watch over how it is doing.</summary>
internal sealed class SystemParts(ISystems systems, TimeProvider time, ILogger<SystemHealth> log)
{
    /// <summary>Turns a name into addresses.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    public BackEndClient Client(BackEndPlace place) => new(place, Resolve);

    /// <summary>The adapter's own state when there is one, so that one system has one state.</summary>
    public SystemHealth Health(string id) => new(id, () => (systems as ConnectedSystems)?.Find(id), time, log);
}
