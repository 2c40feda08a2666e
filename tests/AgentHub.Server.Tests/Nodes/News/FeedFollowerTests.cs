using System.Collections.Concurrent;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Server.Nodes;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentHub.Server.Tests.Nodes.News;

/// <summary>How a node makes up for news that did not reach it.</summary>
public sealed class FeedFollowerTests
{
    private readonly InMemoryLedgerFeed _feed = new();
    private readonly FakeReader _contacts = new(NodeNewsKind.Contact);
    private readonly FakeReader _notes = new(NodeNewsKind.Note);
    private readonly FakeReader _states = new(NodeNewsKind.AgentState) { ReadsAll = true };
    private readonly FakeReader _people = new(NodeNewsKind.Person) { IsInFeed = false };
    private readonly FeedFollower _follower;

    public FeedFollowerTests() => _follower = new(_feed, new([_contacts, _notes, _states, _people], NullLogger<NewsReaders>.Instance), NullLogger<FeedFollower>.Instance);

    [Fact]
    public async Task What_was_committed_without_a_word_is_read_once_each()
    {
        Committed("con_old");
        await _follower.BeginAsync(default);
        Committed("con_1", "con_2", "con_1");
        _feed.Add(LedgerChangeKind.Note, "int_1");
        _feed.Add(LedgerChangeKind.AgentState, "dana");
        _feed.Add(LedgerChangeKind.AgentState, "ravi");

        Assert.True(await _follower.CatchUpAsync(default));
        Assert.True(await _follower.CatchUpAsync(default));

        Assert.Equal(["con_1", "con_2"], _contacts.Read.Order());
        Assert.Equal(["int_1"], _notes.Read);
        Assert.Equal([""], _states.Read);
        Assert.Empty(_people.Read);
    }

    [Fact]
    public async Task More_than_one_answer_of_the_feed_holds_is_read_in_one_go()
    {
        await _follower.BeginAsync(default);
        Committed([.. Enumerable.Range(0, (2 * ILedgerFeed.MaxLimit) + 1).Select(n => $"con_{n}")]);

        Assert.True(await _follower.CatchUpAsync(default));

        Assert.Equal((2 * ILedgerFeed.MaxLimit) + 1, _contacts.Read.Distinct().Count());
    }

    [Fact]
    public async Task What_could_not_be_read_is_read_again_and_keeps_nothing_else_back()
    {
        await _follower.BeginAsync(default);
        _contacts.Broken = "con_1";
        Committed("con_1", "con_2");

        Assert.False(await _follower.CatchUpAsync(default));
        Assert.Contains("con_2", _contacts.Read);
        _contacts.Broken = null;
        Assert.True(await _follower.CatchUpAsync(default));

        Assert.Contains("con_1", _contacts.Read);
    }

    [Fact]
    public async Task What_can_never_be_read_is_given_up_so_that_the_feed_does_not_stand_still()
    {
        await _follower.BeginAsync(default);
        _contacts.Broken = "con_1";
        Committed("con_1");

        for (var tries = 1; tries < FeedFollower.MostTries; tries++) Assert.False(await _follower.CatchUpAsync(default));
        Assert.True(await _follower.CatchUpAsync(default));

        _contacts.Tried.Clear();
        Assert.True(await _follower.CatchUpAsync(default));
        Assert.Empty(_contacts.Tried);
    }

    [Fact]
    public async Task A_reader_that_is_too_far_behind_reads_everything_that_the_feed_tells_of()
    {
        await _follower.BeginAsync(default);
        for (var n = 0; n <= ILedgerFeed.Kept; n++) _feed.Add(LedgerChangeKind.Contact, "con_1");

        Assert.True(await _follower.CatchUpAsync(default));

        Assert.Equal((1, 1, 1, 0), (_contacts.Wholes, _notes.Wholes, _states.Wholes, _people.Wholes));
        Assert.Empty(_contacts.Read);
        Committed("con_2");
        Assert.True(await _follower.CatchUpAsync(default));
        Assert.Equal(["con_2"], _contacts.Read);
    }

    [Fact]
    public async Task While_news_arrives_the_place_moves_on_and_stays_one_step_behind()
    {
        await _follower.BeginAsync(default);
        Committed("con_1");
        await _follower.MoveOnAsync(default);
        Committed("con_2");
        await _follower.MoveOnAsync(default);
        Committed("con_3");

        Assert.True(await _follower.CatchUpAsync(default));

        // The loss may have been before the last step and is noticed only now.
        Assert.Equal(["con_2", "con_3"], _contacts.Read.Order());
    }

    private void Committed(params string[] contacts)
    {
        foreach (var contact in contacts) _feed.Add(LedgerChangeKind.Contact, contact);
    }

    private sealed class FakeReader(NodeNewsKind kind) : INewsReader
    {
        public NodeNewsKind Kind => kind;
        public bool ReadsAll { get; init; }
        public bool IsInFeed { get; init; } = true;
        public string? Broken { get; set; }
        public ConcurrentQueue<string> Tried { get; } = [];
        public ConcurrentQueue<string> Read { get; } = [];
        public int Wholes { get; private set; }

        public Task ReadAsync(NodeNews news, CancellationToken cancellationToken)
        {
            Tried.Enqueue(news.Name);
            if (news.Name == Broken) throw new InvalidOperationException("It cannot be read.");
            Read.Enqueue(news.Name);
            return Task.CompletedTask;
        }

        public Task ReadAllAsync(CancellationToken cancellationToken)
        {
            Wholes++;
            return Task.CompletedTask;
        }
    }
}
