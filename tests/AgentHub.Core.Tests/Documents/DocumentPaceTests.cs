using System.Text.Json.Nodes;
using AgentHub.Core.Documents;
using AgentHub.Testing;

namespace AgentHub.Core.Tests.Documents;

public class DocumentPaceTests
{
    private static readonly Viewer Sam = new(new AgentId("sam"), ViewerRole.Supervisor);

    [Fact]
    public async Task The_board_moves_in_ticks_however_much_happens()
    {
        var time = new ManualTime();
        var source = new FakeSource(TimeSpan.FromMilliseconds(250));
        IDocumentChanges changes = new DocumentChanges();
        using var feeds = new DocumentFeeds([source], changes, new() { Time = time, Failed = (_, e) => throw e });
        source.Admit(Sam, "supervisor");
        source.Set("board", "supervisor", 1, new JsonObject { ["waiting"] = 1 });
        var browser = new FakeBrowser();
        using var subscription = feeds.Open("board", Sam, browser);
        await browser.NextAsync<SnapshotMessage>();

        for (var n = 2; n <= 50; n++)
        {
            source.Set("board", "supervisor", n, new JsonObject { ["waiting"] = n });
            changes.Changed("board");
        }
        Assert.True(browser.HasNothing);
        for (var i = 0; i < 100_000 && browser.HasNothing; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        var change = await browser.NextAsync<ChangeMessage>();
        Assert.Equal((1, 50), (change.From, change.N));
    }
}
