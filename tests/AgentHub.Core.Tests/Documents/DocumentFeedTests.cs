using System.Text.Json.Nodes;
using AgentHub.Core.Documents;

namespace AgentHub.Core.Tests.Documents;

public class DocumentFeedTests : IDisposable
{
    private const string Contact = "contact/con_1";
    private static readonly Viewer Dana = new(new AgentId("dana"), ViewerRole.Agent);
    private static readonly Viewer Ravi = new(new AgentId("ravi"), ViewerRole.Agent);
    private readonly IDocumentChanges _changes = new DocumentChanges();
    private readonly FakeSource _source = new();
    private readonly List<string> _failures = [];
    private readonly DocumentFeeds _feeds;

    public DocumentFeedTests()
    {
        _feeds = new([_source], _changes, new() { Time = TimeProvider.System, Failed = (name, _) => _failures.Add(name), RetryAfter = TimeSpan.FromMilliseconds(1) });
        _source.Admit(Dana, "level2");
        _source.Admit(Ravi, "level2");
        Show(1, "one");
    }

    public void Dispose() => _feeds.Dispose();

    [Fact]
    public async Task A_newcomer_gets_a_snapshot_and_then_only_what_changes()
    {
        var browser = new FakeBrowser();
        using var subscription = _feeds.Open(Contact, Dana, browser);
        await browser.NextAsync<SnapshotMessage>();

        Change(2, "two");

        var change = await browser.NextAsync<ChangeMessage>();
        Assert.Equal((1, 2, """{"text":"two"}"""), (change.From, change.N, change.Patch.ToString()));
    }

    [Fact]
    public async Task All_browsers_of_an_audience_share_one_message_and_one_read()
    {
        var (one, two) = (new FakeBrowser(), new FakeBrowser());
        using var first = _feeds.Open(Contact, Dana, one);
        await one.NextAsync();
        using var second = _feeds.Open(Contact, Ravi, two);
        await two.NextAsync();
        var reads = _source.Reads;

        Change(2, "two");

        Assert.Same(await one.NextAsync(), await two.NextAsync());
        Assert.Equal(reads + 1, _source.Reads);
    }

    [Fact]
    public async Task A_burst_during_a_send_leads_to_one_more_send()
    {
        var browser = new FakeBrowser();
        using var subscription = _feeds.Open(Contact, Dana, browser);
        await browser.NextAsync();
        var gate = new TaskCompletionSource();
        browser.Gate = gate.Task;

        for (var n = 2; n <= 100; n++) Change(n, "text " + n);
        await WaitUntil(() => _source.Reads > 1);
        gate.SetResult();

        while (browser.Version!.Value.N < 100) await browser.NextAsync();
        Assert.Equal("text 100", (string?)browser.Body!["text"]);
        Assert.InRange(browser.Count, 2, 4);
    }

    [Fact]
    public async Task A_browser_that_has_the_newest_version_is_told_that_it_is_live()
    {
        var browser = new FakeBrowser();
        using (_feeds.Open(Contact, Dana, browser)) await browser.NextAsync();

        using var again = _feeds.Open(Contact, Dana, browser, browser.Version);

        var change = await browser.NextAsync<ChangeMessage>();
        Assert.Equal((1, 1, "{}"), (change.From, change.N, change.Patch.ToString()));
    }

    [Fact]
    public async Task A_browser_that_lost_track_gets_a_snapshot()
    {
        var browser = new FakeBrowser();
        using var subscription = _feeds.Open(Contact, Dana, browser);
        await browser.NextAsync();

        subscription!.Reopen(new DocumentVersion("other", 9));

        Assert.Equal(1, (await browser.NextAsync<SnapshotMessage>()).N);
    }

    [Fact]
    public async Task A_rebuilt_document_is_sent_whole()
    {
        var browser = new FakeBrowser();
        using var subscription = _feeds.Open(Contact, Dana, browser);
        await browser.NextAsync();

        _source.Set(Contact, "level2", 1, new() { ["text"] = "rebuilt" }, "e2");
        _changes.Changed(Contact);

        Assert.Equal("rebuilt", (await browser.NextAsync<SnapshotMessage>()).Body.Text("text"));
    }

    [Fact]
    public async Task Passing_the_verification_shows_the_other_audiences_version_whole()
    {
        _source.Admit(Dana, "level0");
        _source.Set(Contact, "level0", 1, new() { ["text"] = "hidden" });
        var browser = new FakeBrowser();
        using var subscription = _feeds.Open(Contact, Dana, browser);
        var hidden = await browser.NextAsync<SnapshotMessage>();

        _source.Admit(Dana, "level2");
        _changes.Changed(Contact);

        var shown = await browser.NextAsync<SnapshotMessage>();
        Assert.Equal("one", shown.Body.Text("text"));
        Assert.NotEqual(hidden.Epoch, shown.Epoch);
    }

    [Fact]
    public async Task A_viewer_who_may_no_longer_look_is_told_so_and_gets_nothing_more()
    {
        var browser = new FakeBrowser();
        using var subscription = _feeds.Open(Contact, Dana, browser);
        await browser.NextAsync();

        _source.Admit(Dana, null);
        Change(2, "secret");

        Assert.Equal(GoneReason.NotYours, (await browser.NextAsync<GoneMessage>()).Reason);
        Assert.True(subscription!.HasEnded);
        await WaitUntil(() => _feeds.Count == 0);
    }

    [Fact]
    public async Task A_document_that_is_no_more_is_reported_closed()
    {
        var browser = new FakeBrowser();
        using var subscription = _feeds.Open(Contact, Dana, browser);
        await browser.NextAsync();

        _source.Remove(Contact, "level2");
        _changes.Changed(Contact);

        Assert.Equal(GoneReason.Closed, (await browser.NextAsync<GoneMessage>()).Reason);
    }

    [Fact]
    public async Task An_expected_document_is_waited_for()
    {
        _source.Admit(Dana, null);
        var browser = new FakeBrowser();
        using var subscription = _feeds.Open(Contact, Dana, browser, expected: true);
        _changes.Changed(Contact);

        _source.Admit(Dana, "level2");
        _changes.Changed(Contact);

        await browser.NextAsync<SnapshotMessage>();
    }

    [Fact]
    public async Task A_source_that_fails_is_read_again_so_that_the_screen_is_not_silently_stale()
    {
        var browser = new FakeBrowser();
        using var subscription = _feeds.Open(Contact, Dana, browser);
        await browser.NextAsync();

        _source.Fails = new InvalidOperationException("no");
        Change(2, "two");
        await WaitUntil(() => _failures.Count > 0);
        _source.Fails = null;

        Assert.Equal(2, (await browser.NextAsync<ChangeMessage>()).N);
    }

    [Fact]
    public async Task A_slow_browser_does_not_hold_up_another()
    {
        var (slow, quick) = (new FakeBrowser(), new FakeBrowser());
        using var first = _feeds.Open(Contact, Dana, slow);
        using var second = _feeds.Open(Contact, Ravi, quick);
        await slow.NextAsync();
        await quick.NextAsync();
        slow.Gate = new TaskCompletionSource().Task;

        Change(2, "two");
        await quick.NextAsync<ChangeMessage>();
        Change(3, "three");

        Assert.Equal(3, (await quick.NextAsync<ChangeMessage>()).N);
    }

    [Fact]
    public async Task Whoever_opens_and_closes_while_it_changes_sees_no_gap_and_nothing_twice()
    {
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            for (var n = 2; n <= 3_000; n++) Change(n, "text " + n);
        });

        for (var round = 0; round < 200; round++)
        {
            var browser = new FakeBrowser();   // asserts that every change leads from what it has
            using var subscription = _feeds.Open(Contact, round % 2 == 0 ? Dana : Ravi, browser);
            await browser.NextAsync<SnapshotMessage>();
            if (!writer.IsCompleted) await Task.Yield();
        }
        await writer.WaitAsync(TimeSpan.FromSeconds(20));

        var last = new FakeBrowser();
        using var final = _feeds.Open(Contact, Dana, last);
        Assert.Equal(3_000, (await last.NextAsync<SnapshotMessage>()).N);
    }

    [Fact]
    public async Task A_feed_nobody_watches_is_closed_and_reads_nothing()
    {
        var browser = new FakeBrowser();
        var subscription = _feeds.Open(Contact, Dana, browser)!;
        await browser.NextAsync();

        subscription.Dispose();
        var reads = _source.Reads;
        Change(2, "two");

        Assert.Equal((0, reads), (_feeds.Count, _source.Reads));
    }

    [Fact]
    public void A_document_nobody_makes_cannot_be_opened() =>
        Assert.Null(_feeds.Open("payroll", Dana, new FakeBrowser()));

    private void Show(long n, string text) =>
        _source.Set(Contact, "level2", n, new JsonObject { ["text"] = text, ["kept"] = new JsonObject { ["same"] = 1 } });

    private void Change(long n, string text)
    {
        Show(n, text);
        _changes.Changed(Contact);
    }

    private static async Task WaitUntil(Func<bool> condition)
    {
        for (var i = 0; i < 1_000_000 && !condition(); i++) await Task.Yield();
        Assert.True(condition());
    }
}
