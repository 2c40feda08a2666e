using AgentHub.Server.Context.Asking;

namespace AgentHub.Server.Tests.Context;

public class SharedAsksTests
{
    private readonly SharedAsks<string, int> _asks = new();
    private int _asked;

    [Fact]
    public async Task Who_asks_the_same_at_the_same_time_shares_one_question()
    {
        var gate = new TaskCompletionSource<int>();
        var all = Enumerable.Range(0, 50).Select(_ => _asks.AskAsync("k", _ => Ask(gate.Task), CancellationToken.None)).ToArray();

        gate.SetResult(7);

        Assert.All(await Task.WhenAll(all), answer => Assert.Equal(7, answer));
        Assert.Equal((1, 0), (_asked, _asks.Count));
    }

    [Fact]
    public async Task The_next_question_after_an_answer_is_asked_anew()
    {
        await _asks.AskAsync("k", _ => Ask(Task.FromResult(1)), CancellationToken.None);
        await _asks.AskAsync("k", _ => Ask(Task.FromResult(2)), CancellationToken.None);

        Assert.Equal(2, _asked);
    }

    [Fact]
    public async Task A_question_is_cancelled_when_the_last_who_waits_leaves_and_not_before()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var seen = CancellationToken.None;
        Task<int> Held(CancellationToken cancel)
        {
            seen = cancel;
            return new TaskCompletionSource<int>().Task.WaitAsync(cancel);
        }
        var one = _asks.AskAsync("k", Held, first.Token);
        var other = _asks.AskAsync("k", Held, second.Token);

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.False(seen.IsCancellationRequested);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other);

        Assert.True(seen.IsCancellationRequested);
        Assert.Equal(0, _asks.Count);
    }

    [Fact]
    public async Task Many_who_come_and_go_never_lose_an_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 2000).Select(i => Task.Run(() => _asks.AskAsync($"k{i % 7}", async _ =>
        {
            await Task.Yield();
            return i % 7;
        }, CancellationToken.None))));

        Assert.Equal(Enumerable.Range(0, 2000).Select(i => i % 7), answers);
        Assert.Equal(0, _asks.Count);
    }

    private Task<int> Ask(Task<int> answer)
    {
        Interlocked.Increment(ref _asked);
        return answer;
    }
}
