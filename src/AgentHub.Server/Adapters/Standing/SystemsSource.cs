using AgentHub.Core.Documents;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>Makes the document <c>systems</c>, for admins only, at most once a second.</summary>
internal sealed class SystemsSource(AdapterStatuses statuses, TimeProvider time) : IDocumentSource
{
    private readonly NumberedDocuments _numbers = new(timeMember: "at");

    public TimeSpan Pace { get; } = TimeSpan.FromSeconds(1);

    public bool Makes(string document) => document == DocumentNames.Systems;

    public ValueTask<string?> AudienceAsync(string document, Viewer viewer, CancellationToken cancellationToken) => new(viewer.Role == ViewerRole.Admin ? "admin" : null);

    public ValueTask<DocumentSnapshot?> ReadAsync(string document, string audience, CancellationToken cancellationToken) =>
        _numbers.ReadAsync(document, _ => new(DocumentBody.Of(new SystemsDocument(time.GetUtcNow(), statuses.Now.ToDictionary(s => s.System ?? s.File ?? s.Title)))), cancellationToken);
}
