using AgentHub.Abstractions;
using Xunit;

namespace AgentHub.Testing;

public abstract partial class AdapterConformance
{
    [Theory]
    [InlineData(ServerMode.BadCredentials, Outcome.Refused)]
    [InlineData(ServerMode.Forbidden, Outcome.Denied)]
    [InlineData(ServerMode.Throttled, Outcome.Refused)]
    [InlineData(ServerMode.Failing, Outcome.Refused)]
    [InlineData(ServerMode.Garbage, Outcome.Unreadable)]
    [InlineData(ServerMode.Html, Outcome.Unreadable)]
    [InlineData(ServerMode.WrongShape, Outcome.Unreadable)]
    [InlineData(ServerMode.Endless, Outcome.Unreadable)]
    [InlineData(ServerMode.Resetting, Outcome.Unreachable)]
    public async Task Whatever_a_server_does_is_an_outcome_that_may_be_shown(ServerMode mode, Outcome expected)
    {
        var adapter = (await StartAsync(mode)).Adapter;

        foreach (var question in EveryCapability.Of(adapter, Sample))
        {
            var answer = await question(CancellationToken.None).WaitAsync(Soon);
            Assert.True(answer.Outcome == expected, $"{answer.Capability} was {answer.Outcome} ({answer.Reason})");
            AssertSafe(answer);
        }
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_is_heard()
    {
        var adapter = (await StartAsync(ServerMode.Throttled)).Adapter;

        foreach (var question in EveryCapability.Of(adapter, Sample))
        {
            var answer = await question(CancellationToken.None).WaitAsync(Soon);
            Assert.Equal(TimeSpan.FromSeconds(7), answer.RetryAfter);
        }
    }

    [Fact]
    public async Task Refused_credentials_are_named_as_such()
    {
        var adapter = (await StartAsync(ServerMode.BadCredentials)).Adapter;

        foreach (var question in EveryCapability.Of(adapter, Sample))
            Assert.Equal("refuses our credentials", (await question(CancellationToken.None).WaitAsync(Soon)).Reason);
    }

    [Fact]
    public async Task A_caller_who_stops_waiting_is_let_go_at_once()
    {
        var test = await StartAsync(ServerMode.Hanging);
        using var leave = new CancellationTokenSource();
        var questions = EveryCapability.Of(test.Adapter, Sample).Select(q => q(leave.Token)).ToList();
        await test.Asked.WaitAsync(Soon);

        await leave.CancelAsync();

        foreach (var question in questions) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => question.WaitAsync(Soon));
    }

    [Fact]
    public async Task A_caller_who_has_left_before_asking_is_told_so()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        var left = new CancellationToken(canceled: true);

        foreach (var question in EveryCapability.Of(adapter, Sample))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => question(left).WaitAsync(Soon));
    }

    [Fact]
    public async Task A_healthy_server_is_said_to_be_healthy()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        if (adapter.As<ICheckHealth>() is not { } health) return;

        Assert.True((await health.CheckHealthAsync(CancellationToken.None)).IsFound);
    }

    [Fact]
    public async Task A_hundred_questions_at_once_are_each_answered_with_their_own()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        if (adapter.As<IGetProfile>() is not { } profile) return;

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            profile.GetProfileAsync(i % 2 == 0 ? Sample.Customer : Sample.Other, CancellationToken.None))).WaitAsync(Soon);

        Assert.All(answers.Index(), a => Assert.Equal((a.Index % 2 == 0 ? Sample.Customer : Sample.Other).RecordId, a.Item.Value?.CustomerId));
    }

    private void AssertSafe(AnyAnswer answer)
    {
        Assert.False(string.IsNullOrWhiteSpace(answer.Reason), $"{answer.Capability} gave no reason");
        Assert.InRange(answer.Reason.Length, 1, 160);
        Assert.All(Sample.Secrets.Concat(["http:", "https:", "127.0.0.1", "localhost", "Exception", "\n", "<"]),
            secret => Assert.DoesNotContain(secret, answer.Reason, StringComparison.OrdinalIgnoreCase));
    }
}
