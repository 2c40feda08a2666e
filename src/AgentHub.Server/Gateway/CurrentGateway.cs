using AgentHub.Core.Adapters;
using AgentHub.Server.Gateway.Settings;

namespace AgentHub.Server.Gateway;

/// <summary>The systems that run at this moment. Replaced whole; thread safe.</summary>
internal sealed class CurrentGateway : IForwardedSystems, IDisposable
{
    private readonly GatewayPlan _plan;
    private GatewaySnapshot _now;

    public CurrentGateway(GatewayOptions options, GatewayPlan plan)
    {
        _plan = plan;
        _now = plan.Make(options, GatewaySnapshot.Empty);
    }

    /// <summary>Take it once for a request and keep it.</summary>
    public GatewaySnapshot Now => Volatile.Read(ref _now);

    public IReadOnlyList<ForwardedSystemState> All =>
        [.. Now.All.Where(s => !s.Health.IsAdapters).OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => new ForwardedSystemState(s.Id, s.Title, s.Health.State))];

    /// <summary>Lets other settings count from now on; they have no faults. Called by one thread at a time.</summary>
    public void Replace(GatewayOptions options) => Volatile.Write(ref _now, _plan.Make(options, Now));

    public void Dispose()
    {
        foreach (var system in Now.All) system.Client.Dispose();
    }
}
