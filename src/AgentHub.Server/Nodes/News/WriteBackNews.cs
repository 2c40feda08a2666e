using AgentHub.Core;
using AgentHub.Core.Nodes;
using AgentHub.Core.Supervision;
using AgentHub.Server.Interactions.WriteBacks;

namespace AgentHub.Server.Nodes;

/// <summary>Write-backs that other nodes began or went on with.</summary>
internal sealed class WriteBackNews(WriteBackQueue queue, DayBook book) : INewsReader
{
    public NodeNewsKind Kind => NodeNewsKind.WriteBack;

    public Task ReadAsync(NodeNews news, CancellationToken cancellationToken) => queue.CatchUpAsync(new InteractionId(news.Name), cancellationToken);

    /// <summary>Of the interactions that are on a desk; others show nothing of it.</summary>
    public async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        foreach (var interaction in book.Now.Contacts.Values.SelectMany(c => c.State.Interactions).Where(i => !i.IsFinished))
            await queue.CatchUpAsync(interaction.Id, cancellationToken);
    }
}
