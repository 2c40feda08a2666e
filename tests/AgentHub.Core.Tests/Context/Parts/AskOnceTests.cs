using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Nodes;
using AgentHub.Testing;

namespace AgentHub.Core.Tests.Context.Parts;

public sealed class AskOnceTests
{
    private static readonly CopyKey Key = new("erp", Capability.Orders, "C-1");
    private readonly ManualTime _time = new();
    private readonly InMemoryCopies _copies;
    private readonly AskOnce _here;
    private readonly AskOnce _there;
    private int _asked;

    public AskOnceTests()
    {
        _copies = new(100, TimeSpan.FromDays(1), _time);
        var leases = new InMemoryLeases(_time);
        (_here, _there) = (new(leases, _copies), new(leases, _copies));
    }

    [Fact]
    public async Task Two_nodes_that_want_the_same_at_once_send_one_question_and_both_have_its_answer()
    {
        var gate = new TaskCompletionSource();
        var first = AskAsync(_here, gate.Task);
        var second = AskAsync(_there, Task.CompletedTask);
        Assert.False(second.IsCompleted);

        gate.SetResult();

        Assert.Equal([1, 1], await Task.WhenAll(first, second).WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task A_question_that_got_no_answer_is_asked_by_the_next()
    {
        var gate = new TaskCompletionSource();
        var first = AskAsync(_here, gate.Task, answers: false);
        var second = AskAsync(_there, Task.CompletedTask);

        gate.SetException(new InvalidOperationException("The system failed."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal(2, await second.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task An_answer_that_another_node_got_a_moment_ago_is_taken_unless_it_is_too_old_for_the_asker()
    {
        await AskAsync(_here, Task.CompletedTask);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await AskAsync(_there, Task.CompletedTask, notBefore: _time.GetUtcNow().AddSeconds(-5)));
        Assert.Equal(2, await AskAsync(_there, Task.CompletedTask, notBefore: _time.GetUtcNow()));
    }

    [Fact]
    public async Task Who_no_longer_wants_it_stops_waiting_and_the_other_goes_on()
    {
        var gate = new TaskCompletionSource();
        using var unwanted = new CancellationTokenSource();
        var first = AskAsync(_here, gate.Task);
        var second = AskAsync(_there, Task.CompletedTask, cancellationToken: unwanted.Token);

        await unwanted.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(TimeSpan.FromSeconds(10)));
        gate.SetResult();

        Assert.Equal(1, await first);
    }

    [Fact]
    public async Task A_node_alone_just_asks()
    {
        await AskAsync(AskOnce.Alone, Task.CompletedTask);

        Assert.Equal(2, await AskAsync(AskOnce.Alone, Task.CompletedTask));
    }

    private Task<int?> AskAsync(AskOnce node, Task gate, bool answers = true, DateTimeOffset? notBefore = null, CancellationToken cancellationToken = default) =>
        node.AskAsync<int?>(Key, async cancel =>
        {
            var number = Interlocked.Increment(ref _asked);
            await gate.WaitAsync(cancel);
            if (answers) await _copies.SaveAsync(Key, new() { AsOf = _time.GetUtcNow(), Total = number }, cancel);
            return number;
        }, copy => copy.Total, notBefore ?? _time.GetUtcNow(), cancellationToken);
}
