using AgentHub.Core.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgentHub.Server.Nodes;

/// <summary>A node without Redis is degraded and still takes traffic: its calls go on.</summary>
internal sealed class NodeLinkHealth(INodeLink link) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = link.State;
        return Task.FromResult(state.IsHealthy
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(state.Reason, data: new Dictionary<string, object> { ["since"] = state.Since }));
    }
}
