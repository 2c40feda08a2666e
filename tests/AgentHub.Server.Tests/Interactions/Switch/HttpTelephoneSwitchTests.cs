using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Server.Intake;
using AgentHub.Server.Interactions;
using AgentHub.Server.Interactions.Switch;
using AgentHub.Testing;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentHub.Server.Tests.Interactions.Switch;

/// <summary>What a telephone switch is told, and how its answers are taken.</summary>
public sealed class HttpTelephoneSwitchTests : IDisposable
{
    private const string Secret = "a-secret-of-the-test-switch-with-40-chars";
    private readonly ManualTime _time = new();
    private readonly ScriptedHandler _handler = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_command_is_signed_and_says_only_what_applies()
    {
        _handler.Answer = _ => Json(200, """{"accepted":true,"at":"2026-11-12T09:20:00.000Z"}""");

        var answer = await Switch().CommandAsync(Command() with { Command = "hold", Reason = "research" }, null, default);

        Assert.Equal(new(SwitchOutcome.Accepted, new DateTimeOffset(2026, 11, 12, 9, 20, 0, TimeSpan.Zero)), answer);
        Assert.Equal("http://switch.test/commands", _handler.Address);
        Assert.Equal("""{"id":"cmd_9","command":"hold","contactId":"con_1","interactionId":"int_1","agentId":"dana","reason":"research"}""",
            JsonNode.Parse(_handler.Body!)!.ToJsonString());
        Assert.True(EventSignature.IsRight(Secret, _handler.Timestamp!, _handler.Signature!, _handler.Body));
        Assert.True(EventSignature.IsFresh(_handler.Timestamp!, _time.GetUtcNow(), TimeSpan.Zero));
    }

    [Fact]
    public async Task Its_no_comes_with_its_reason_as_one_line_of_text()
    {
        _handler.Answer = _ => Json(409, """{"type":"/problems/not-possible-now","title":"The caller has\njust hung up."}""");

        Assert.Equal(new(SwitchOutcome.NotPossible, Title: "The caller hasjust hung up."), await Switch().CommandAsync(Command(), null, default));
    }

    [Theory]
    [InlineData(409, "<html>")]
    [InlineData(409, "[]")]
    public async Task Its_no_without_a_readable_reason_is_still_a_no(int status, string body)
    {
        _handler.Answer = _ => Json(status, body);

        Assert.Equal(new(SwitchOutcome.NotPossible), await Switch().CommandAsync(Command(), null, default));
    }

    [Theory]
    [InlineData(200, "<html>")]
    [InlineData(200, """{"accepted":false}""")]
    [InlineData(200, """{"accepted":true}""")]
    [InlineData(200, "")]
    [InlineData(302, "")]
    [InlineData(401, "{}")]
    [InlineData(500, "{}")]
    public async Task Anything_else_is_no_answer(int status, string body)
    {
        _handler.Answer = _ => Json(status, body);

        Assert.Equal(SwitchOutcome.NotAnswering, (await Switch().CommandAsync(Command(), null, default)).Outcome);
    }

    [Fact]
    public async Task A_refused_connection_is_no_answer()
    {
        _handler.Answer = _ => throw new HttpRequestException("Connection refused");

        Assert.Equal(SwitchOutcome.NotAnswering, (await Switch().CommandAsync(Command(), null, default)).Outcome);
    }

    [Fact]
    public async Task A_hanging_switch_is_given_up_after_its_time()
    {
        _handler.Hang = true;
        var asking = Switch().CommandAsync(Command(), TimeSpan.FromSeconds(2), default);
        await _handler.Asked.WaitAsync(TimeSpan.FromSeconds(30));

        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(asking.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(SwitchOutcome.NotAnswering, (await asking.WaitAsync(TimeSpan.FromSeconds(30))).Outcome);
    }

    [Fact]
    public async Task Given_up_by_the_caller_is_not_an_answer()
    {
        _handler.Hang = true;
        using var giveUp = new CancellationTokenSource();
        var asking = Switch().CommandAsync(Command(), null, giveUp.Token);
        await _handler.Asked.WaitAsync(TimeSpan.FromSeconds(30));

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Without_a_switch_the_agent_reads_what_is_missing()
    {
        var answer = await Switch(url: "").CommandAsync(Command(), null, default);

        Assert.Equal(SwitchOutcome.NotAnswering, answer.Outcome);
        Assert.Contains("AgentHub:Interactions:Switch:Url", answer.Title, StringComparison.Ordinal);
    }

    private HttpTelephoneSwitch Switch(string url = "http://switch.test/") => new(
        new OneClient(_handler), new InteractionsOptions { Switch = new() { Url = url, Secret = Secret } },
        new InteractionsMeter(_services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()), _time, NullLogger<HttpTelephoneSwitch>.Instance);

    private static SwitchCommand Command() => new()
    {
        Id = "cmd_9",
        Command = "accept",
        ContactId = new ContactId("con_1"),
        InteractionId = new InteractionId("int_1"),
        AgentId = new AgentId("dana"),
    };

    private static HttpResponseMessage Json(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body) };

    private sealed class OneClient(HttpMessageHandler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private sealed class ScriptedHandler : HttpMessageHandler
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Func<HttpRequestMessage, HttpResponseMessage>? Answer { get; set; }
        public bool Hang { get; set; }
        public Task Asked => _asked.Task;
        public string? Address { get; private set; }
        public byte[]? Body { get; private set; }
        public string? Timestamp { get; private set; }
        public string? Signature { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.AbsoluteUri;
            Body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            Timestamp = request.Headers.GetValues(EventSignature.TimestampHeader).Single();
            Signature = request.Headers.GetValues(EventSignature.SignatureHeader).Single();
            _asked.TrySetResult();
            if (Hang) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return Answer!(request);
        }
    }
}
