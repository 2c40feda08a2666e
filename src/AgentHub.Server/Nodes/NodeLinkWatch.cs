using AgentHub.Core.Nodes;

namespace AgentHub.Server.Nodes;

/// <summary>Says in the log when the node lost what joins it to the others, and when it is back.</summary>
internal sealed class NodeLinkWatch(INodeLink link, NodesMeter meter, ILogger<NodeLinkWatch> log) : IHostedService
{
    private IDisposable? _listening;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listening = link.Subscribe(Turned);
        meter.Watch(link);
        if (!link.State.IsHealthy) Turned(link.State);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _listening?.Dispose();
        return Task.CompletedTask;
    }

    private void Turned(NodeLinkState state)
    {
        if (state.IsHealthy) log.Joined();
        else log.Apart(state.Reason ?? "");
    }
}
