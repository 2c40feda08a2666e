namespace AgentHub.Core.Nodes;

/// <summary>One node alone: there is nothing to be joined to, so it is always healthy.</summary>
public sealed class NoNodeLink(TimeProvider time) : INodeLink
{
    private readonly Subscriptions<NodeLinkState> _nobody = new();

    /// <inheritdoc/>
    public NodeLinkState State { get; } = new(true, time.GetUtcNow());

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<NodeLinkState> handler) => _nobody.Add(handler);
}
