using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AgentHub.Core.Documents;

namespace AgentHub.Core.Tests.Documents;

/// <summary>A source whose documents are set by the test; each viewer's audience too.</summary>
internal sealed class FakeSource(TimeSpan pace = default) : IDocumentSource
{
    private readonly ConcurrentDictionary<string, DocumentSnapshot> _documents = new();
    private readonly ConcurrentDictionary<string, string> _audiences = new();
    private int _reads;

    /// <summary>Awaited by every read; set it to hold reads.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public Exception? Fails { get; set; }
    public int Reads => _reads;
    public TimeSpan Pace => pace;

    public void Set(string document, string audience, long n, JsonObject body, string epoch = "e1") =>
        _documents[document + "|" + audience] = new(document, epoch, n, DocumentBody.Of(body));

    public void Remove(string document, string audience) => _documents.TryRemove(document + "|" + audience, out _);

    public void Admit(Viewer viewer, string? audience)
    {
        if (audience is null) _audiences.TryRemove(viewer.Id.Value, out _);
        else _audiences[viewer.Id.Value] = audience;
    }

    public bool Makes(string document) => document.StartsWith("contact/", StringComparison.Ordinal) || document == "board";

    public ValueTask<string?> AudienceAsync(string document, Viewer viewer, CancellationToken cancellationToken) =>
        new(_audiences.GetValueOrDefault(viewer.Id.Value));

    public async ValueTask<DocumentSnapshot?> ReadAsync(string document, string audience, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        await Gate.WaitAsync(cancellationToken);
        if (Fails is { } fails) throw fails;
        return _documents.GetValueOrDefault(document + "|" + audience);
    }
}
