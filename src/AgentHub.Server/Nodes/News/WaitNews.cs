using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Core.Supervision;

namespace AgentHub.Server.Nodes;

/// <summary>Waits that browsers reported to other nodes.</summary>
internal sealed class WaitNews(DayBook book, IWaits waits, TimeProvider time) : INewsReader
{
    private const int Most = 50_000;

    public NodeNewsKind Kind => NodeNewsKind.Wait;

    public async Task ReadAsync(NodeNews news, CancellationToken cancellationToken) =>
        book.Take(await waits.OfInteractionAsync(new InteractionId(news.Name), cancellationToken));

    public async Task ReadAllAsync(CancellationToken cancellationToken) =>
        book.Take(await waits.SinceAsync(time.GetUtcNow().AddDays(-1), Most, cancellationToken));
}
