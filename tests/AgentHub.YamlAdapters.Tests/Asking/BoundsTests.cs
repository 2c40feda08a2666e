using System.Net;

namespace AgentHub.YamlAdapters.Tests.Asking;

public sealed class BoundsTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("{\"404\": empty}", 404, Outcome.NotFound, null)]
    [InlineData("{\"409\": denied}", 409, Outcome.Denied, "does not allow this to our account")]
    [InlineData("{\"423\": {unavailable: period closing}}", 423, Outcome.Refused, "says: period closing")]
    [InlineData("{\"500\": {refused: nightly run}}", 500, Outcome.Refused, "says: nightly run")]
    [InlineData("{}", 404, Outcome.Refused, "does not know this address (404)")]
    [InlineData("{}", 403, Outcome.Denied, "does not allow this to our account")]
    [InlineData("{}", 302, Outcome.Refused, "sends us elsewhere (302)")]
    public async Task A_status_means_what_the_file_says_and_else_what_it_means_everywhere(string errors, int status, Outcome outcome, string? reason)
    {
        using var desk = new Desk(errors: errors, answer: _ => Task.FromResult(Desk.Json((HttpStatusCode)status, "{}")));

        var answer = await desk.OrdersAsync();

        Assert.Equal((outcome, reason), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_reason_of_the_file_keeps_the_wait_that_the_system_asked_for()
    {
        using var desk = new Desk(errors: "{\"503\": {unavailable: period closing}}", answer: _ =>
        {
            var closed = Desk.Json(HttpStatusCode.ServiceUnavailable, "{}");
            closed.Headers.RetryAfter = new(TimeSpan.FromSeconds(90));
            return Task.FromResult(closed);
        });

        Assert.Equal(TimeSpan.FromSeconds(90), (await desk.OrdersAsync()).RetryAfter);
    }

    [Fact]
    public async Task An_answer_larger_than_the_file_allows_is_not_read()
    {
        using var desk = new Desk(http: ", maxKilobytes: 1", answer: _ => Task.FromResult(Desk.Ok($$"""{"rows":[],"more":"{{new string('x', 2000)}}"}""")));

        var answer = await desk.OrdersAsync();

        Assert.Equal((Outcome.Unreadable, "sent more than may be read"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task An_answer_nested_deeper_than_anybody_needs_is_not_read()
    {
        using var desk = new Desk(answer: _ => Task.FromResult(Desk.Ok(new string('[', 40) + new string(']', 40))));

        Assert.Equal(Outcome.Unreadable, (await desk.OrdersAsync()).Outcome);
    }

    [Fact]
    public async Task A_request_that_takes_longer_than_the_file_allows_is_given_up()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var desk = new Desk(http: ", timeout: 400ms", answer: _ =>
        {
            asked.SetResult();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        });
        var answer = desk.OrdersAsync();
        await asked.Task.WaitAsync(Soon);

        desk.Time.Advance(TimeSpan.FromMilliseconds(399));
        Assert.False(answer.IsCompleted);
        desk.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(Outcome.TimedOut, (await answer.WaitAsync(Soon)).Outcome);
    }

    [Fact]
    public async Task An_expression_that_takes_more_steps_than_the_file_allows_ends()
    {
        var rows = string.Join(',', Enumerable.Range(0, 2000).Select(i => $$"""{"id":"{{i}}"}"""));
        using var desk = new Desk(http: ", maxSteps: 1000", items: "rows[?id == 'none']", answer: _ => Task.FromResult(Desk.Ok($$"""{"rows":[{{rows}}]}""")));

        var answer = await desk.OrdersAsync();

        Assert.Equal((Outcome.Unreadable, "sent more than may be gone through for items"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_place_in_a_list_cannot_be_made_up_though_the_settings_hold_no_secret()
    {
        using var desk = new Desk();
        var (first, same, foreign) = (desk.Adapter("secret of the installation"), desk.Adapter("secret of the installation"), desk.Adapter("guessed"));

        var page = await desk.OrdersAsync(first);
        var forged = (await desk.OrdersAsync(foreign)).Next;

        Assert.NotNull(page.Next);
        Assert.NotEqual(page.Next, forged);
        Assert.Equal(Outcome.Refused, (await desk.OrdersAsync(first, forged)).Outcome);
        Assert.True((await desk.OrdersAsync(same, page.Next)).IsFound);
        Assert.NotEqual(page.Next, (await desk.OrdersAsync(desk.Adapter())).Next);
    }
}
