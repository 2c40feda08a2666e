using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Desk;

/// <summary>An installation that writes nothing back.</summary>
internal sealed class NoWriteBacks : IWriteBacks
{
    private readonly Subscriptions<WriteBack> _never = new();

    public Task<IReadOnlyList<WriteBack>> OfInteractionAsync(InteractionId interaction, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WriteBack>>([]);

    public IDisposable Subscribe(Action<WriteBack> handler) => _never.Add(handler);
}
