using AgentHub.Core;
using AgentHub.Core.Nodes;
using AgentHub.Server.Desk;

namespace AgentHub.Server.Nodes;

/// <summary>Notes that were saved on other nodes.</summary>
internal sealed class NoteNews(DeskNotes notes) : INewsReader
{
    public NodeNewsKind Kind => NodeNewsKind.Note;

    public Task ReadAsync(NodeNews news, CancellationToken cancellationToken) =>
        notes.CatchUpAsync(new InteractionId(news.Name), news.Version, cancellationToken);

    public Task ReadAllAsync(CancellationToken cancellationToken) => notes.CatchUpAsync(cancellationToken);
}
