using System.Diagnostics.Metrics;
using AgentHub.Core.Nodes;

namespace AgentHub.Server.Nodes;

/// <summary>What is measured of the joint work of nodes.</summary>
internal sealed class NodesMeter(IMeterFactory meters) : IDisposable
{
    private readonly Meter _meter = meters.Create("agenthub.nodes");

    /// <summary>From now on the gauge shows this link.</summary>
    public void Watch(INodeLink link) => _meter.CreateObservableGauge("agenthub.nodes.joined", () => link.State.IsHealthy ? 1 : 0, "{node}",
        "1 while this node is joined to the others, 0 while it works from its own memory");

    public void Dispose() => _meter.Dispose();
}
