using System.Net;
using AgentHub.Core.Adapters;
using AgentHub.Server.Gateway.Passing;
using AgentHub.Testing;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Server.Tests.Gateway.Passing;

public sealed class PassageTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void A_request_expires_when_no_answer_began_in_time()
    {
        using var passage = new Passage(_time);
        passage.Begin(Sample.System(_time), socket: false);

        _time.Advance(TimeSpan.FromSeconds(14.9));
        var before = passage.Expired.IsCancellationRequested;
        _time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal((false, true, true), (before, passage.Expired.IsCancellationRequested, passage.HasExpired));
        Assert.False(passage.TryEnd());
    }

    [Fact]
    public async Task An_answer_that_began_has_its_own_limit()
    {
        using var passage = new Passage(_time);
        passage.Begin(Sample.System(_time), socket: false);
        _time.Advance(TimeSpan.FromSeconds(10));
        await HeadAsync(passage, HttpStatusCode.OK);

        _time.Advance(TimeSpan.FromSeconds(109.9));
        var before = passage.Expired.IsCancellationRequested;
        _time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal((TimeSpan.FromSeconds(10), false, true), (passage.Head, before, passage.Expired.IsCancellationRequested));
    }

    [Fact]
    public async Task An_open_socket_has_no_limit_of_its_own()
    {
        using var passage = new Passage(_time);
        passage.Begin(Sample.System(_time, s => s.WebSockets = true), socket: true);
        await HeadAsync(passage, HttpStatusCode.SwitchingProtocols);

        _time.Advance(TimeSpan.FromHours(9));

        Assert.False(passage.HasExpired);
    }

    [Fact]
    public void A_request_that_is_waited_for_too_long_makes_its_system_slow_before_it_fails()
    {
        var system = Sample.System(_time);
        using var passage = new Passage(_time);
        passage.Begin(system, socket: false);

        _time.Advance(TimeSpan.FromSeconds(1.5));

        Assert.Equal((SystemCondition.Slow, "is still being waited for"), (system.Health.State.Condition, system.Health.State.Reason));
        Assert.False(passage.HasExpired);
    }

    [Fact]
    public void A_passage_is_used_again_and_an_old_limit_does_not_reach_the_next_request()
    {
        using var passages = new Passages(_time);
        var first = passages.Begin(Sample.System(_time), false);
        _time.Advance(TimeSpan.FromSeconds(14));
        passages.Return(first);

        var second = passages.Begin(Sample.System(_time), false);
        _time.Advance(TimeSpan.FromSeconds(14));

        Assert.Same(first, second);
        Assert.False(second.HasExpired);
    }

    [Fact]
    public void An_expired_passage_is_not_used_again()
    {
        using var passages = new Passages(_time);
        var first = passages.Begin(Sample.System(_time), false);
        _time.Advance(TimeSpan.FromSeconds(15));
        passages.Return(first);

        Assert.NotSame(first, passages.Begin(Sample.System(_time), false));
        first.Dispose();
    }

    private static async Task HeadAsync(Passage passage, HttpStatusCode status)
    {
        using var answer = new HttpResponseMessage(status);
        await passage.TransformResponseAsync(new DefaultHttpContext(), answer, CancellationToken.None);
    }
}
