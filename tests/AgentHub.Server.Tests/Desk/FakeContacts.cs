using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AgentHub.Core.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Desk;

/// <summary>Contact documents set by the test, shown to any agent; stands before the context feature's own.</summary>
internal sealed class FakeContacts : IDocumentSource
{
    private readonly ConcurrentDictionary<string, DocumentSnapshot> _documents = new();

    public void Set(string document, long n, JsonObject body) => _documents[document] = new(document, "e", n, DocumentBody.Of(body));

    public bool Makes(string document) => DocumentNames.ContactOf(document) is not null;

    public ValueTask<string?> AudienceAsync(string document, Viewer viewer, CancellationToken cancellationToken) =>
        new(viewer.Role == ViewerRole.Agent ? "agent" : null);

    public ValueTask<DocumentSnapshot?> ReadAsync(string document, string audience, CancellationToken cancellationToken) =>
        new(_documents.GetValueOrDefault(document));

    /// <summary>Puts it before whatever else makes contact documents.</summary>
    public void Register(IServiceCollection services) => services.Insert(0, ServiceDescriptor.Singleton<IDocumentSource>(this));
}
