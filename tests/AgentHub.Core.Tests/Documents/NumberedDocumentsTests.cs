using System.Text.Json.Nodes;
using AgentHub.Core.Documents;

namespace AgentHub.Core.Tests.Documents;

public class NumberedDocumentsTests
{
    private readonly NumberedDocuments _documents = new();
    private int _state;

    [Fact]
    public async Task An_unchanged_body_keeps_its_number_and_a_changed_one_gets_the_next()
    {
        var first = await ReadAsync();
        var same = await ReadAsync();
        _state++;
        var next = await ReadAsync();

        Assert.Same(first, same);
        Assert.Equal((first!.Epoch, first.N + 1), (next!.Epoch, next.N));
    }

    [Fact]
    public async Task A_body_read_earlier_is_never_numbered_after_a_newer_one()
    {
        var reads = Enumerable.Range(0, 500).Select(_ => Task.Run(async () =>
        {
            Interlocked.Increment(ref _state);
            return await ReadAsync();
        }));

        var snapshots = await Task.WhenAll(reads);

        var inOrder = snapshots.OrderBy(s => s!.N).Select(s => (int)s!.Body.ToNode()["state"]!).ToList();
        Assert.Equal(inOrder.Order(), inOrder);
    }

    [Fact]
    public async Task A_body_in_which_only_the_time_moved_has_not_changed()
    {
        var documents = new NumberedDocuments("at");
        var first = await ReadAt(documents, 1, 0);

        var later = await ReadAt(documents, 2, 0);
        var changed = await ReadAt(documents, 3, 1);

        Assert.Same(first, later);
        Assert.Equal((2, 3), (changed!.N, (int)changed.Body.ToNode()["at"]!));
    }

    private static ValueTask<DocumentSnapshot?> ReadAt(NumberedDocuments documents, int at, int waiting) =>
        documents.ReadAsync("board", _ => new(DocumentBody.Of(new { at, waiting })), default);

    private ValueTask<DocumentSnapshot?> ReadAsync() => _documents.ReadAsync("board", async _ =>
    {
        var state = Volatile.Read(ref _state);
        await Task.Yield();
        return DocumentBody.Of(new { state });
    }, default);
}
