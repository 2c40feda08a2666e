using AgentHub.Core.Interactions;
using AgentHub.Testing;

namespace AgentHub.Ledger.Tests;

public sealed class PatienceTests
{
    private readonly ManualTime _time = new();
    private readonly List<string> _said = [];

    [Fact]
    public async Task What_fails_for_a_reason_that_passes_is_tried_again()
    {
        var tries = 0;
        var trying = Patience(10).TryAsync(_ => ++tries < 4 ? throw new TimeoutException("away") : Task.FromResult("done"), default);
        await AdvanceUntilDoneAsync(trying);

        Assert.Equal("done", await trying);
        Assert.Equal(4, tries);
        Assert.Equal(["lost", "back"], _said);
    }

    [Fact]
    public async Task What_would_fail_again_is_not_tried_again()
    {
        var tries = 0;

        await Assert.ThrowsAsync<FormatException>(() => Patience(10).TryAsync<int>(_ => { tries++; throw new FormatException(); }, default));

        Assert.Equal(1, tries);
        Assert.Empty(_said);
    }

    [Fact]
    public async Task After_the_bound_the_caller_is_told_how_long_and_why()
    {
        var trying = Patience(2).TryAsync<int>(_ => throw new TimeoutException("no answer from db.example"), default);
        await AdvanceUntilDoneAsync(trying);

        var told = await Assert.ThrowsAsync<LedgerUnavailableException>(() => trying);
        Assert.Contains("no answer from db.example", told.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be written to", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_a_server_has_been_away_for_long_enough_nobody_waits_for_it_any_more()
    {
        var patience = Patience(2);
        var first = patience.TryAsync<int>(_ => throw new TimeoutException(), default);
        await AdvanceUntilDoneAsync(first);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => first);
        var tries = 0;

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => patience.TryAsync<int>(_ => { tries++; throw new TimeoutException(); }, default));

        Assert.Equal(1, tries);
        Assert.Equal(["lost"], _said);
    }

    [Fact]
    public async Task Another_node_in_the_way_is_no_loss_of_the_server()
    {
        var tries = 0;
        var trying = Patience(10).TryAsync(_ => ++tries < 2 ? throw new InvalidOperationException("deadlock") : Task.FromResult(1), default);
        await AdvanceUntilDoneAsync(trying);

        await trying;
        Assert.Empty(_said);
    }

    [Fact]
    public async Task Who_gives_up_does_not_wait_on()
    {
        using var giveUp = new CancellationTokenSource();
        var trying = Patience(10).TryAsync<int>(_ => throw new TimeoutException(), giveUp.Token);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trying);
    }

    private Patience Patience(int seconds) => new(LedgerUse.Writing, TimeSpan.FromSeconds(seconds),
        e => e switch { TimeoutException => FailureKind.Away, InvalidOperationException => FailureKind.Busy, _ => FailureKind.Final },
        "PostgreSQL db.example:5432/agenthub",
        new() { Time = _time, Lost = (_, _) => _said.Add("lost"), Back = (_, _) => _said.Add("back") });

    /// <summary>Moves the clock on, pause after pause, until the task is done.</summary>
    private async Task AdvanceUntilDoneAsync(Task task)
    {
        for (var pauses = 0; !task.IsCompleted && pauses < 100; pauses++)
        {
            await Task.WhenAny(task, _time.WhenWaitingAsync(1));
            _time.Advance(TimeSpan.FromMilliseconds(500));
        }
    }
}
