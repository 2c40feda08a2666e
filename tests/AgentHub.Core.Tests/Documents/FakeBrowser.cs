using System.Text.Json.Nodes;
using System.Threading.Channels;
using AgentHub.Core.Documents;

namespace AgentHub.Core.Tests.Documents;

/// <summary>Keeps a document as a browser does, and complains when a message does not lead from what it has.</summary>
internal sealed class FakeBrowser : IDocumentSink
{
    private readonly Channel<DocumentMessage> _messages = Channel.CreateUnbounded<DocumentMessage>();

    /// <summary>Awaited by every send; set it to make the browser slow.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;
    public DocumentVersion? Version { get; private set; }
    public JsonObject? Body { get; private set; }
    public int Count { get; private set; }

    public async ValueTask SendAsync(DocumentMessage message)
    {
        await Gate;
        Take(message);
        _messages.Writer.TryWrite(message);
    }

    public async Task<DocumentMessage> NextAsync() => await _messages.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public async Task<T> NextAsync<T>() where T : DocumentMessage => Assert.IsType<T>(await NextAsync());

    public bool HasNothing => _messages.Reader.Count == 0;

    private void Take(DocumentMessage message)
    {
        Count++;
        switch (message)
        {
            case SnapshotMessage snapshot:
                (Version, Body) = (new(snapshot.Epoch, snapshot.N), snapshot.Body.ToNode());
                break;
            case ChangeMessage change:
                Assert.Equal(Version, new DocumentVersion(change.Epoch, change.From));
                (Version, Body) = (new(change.Epoch, change.N), (JsonObject)MergePatch.Apply(Body, change.Patch.ToNode())!);
                break;
        }
    }
}
