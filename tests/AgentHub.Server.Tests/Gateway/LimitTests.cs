using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>Nothing that passes is without an end.</summary>
public sealed class LimitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_request_body_larger_than_allowed_does_not_reach_the_system_whole()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("MaxRequestBytes", "1000"));
        var dana = await gateway.AsAsync("dana");

        using var fits = await dana.PostAsync("/systems/archive/api", new ByteArrayContent(new byte[1000]));
        using var stated = await dana.PostAsync("/systems/archive/api", new ByteArrayContent(new byte[1001]));
        var chunked = await gateway.SendRawAsync("POST /systems/archive/api HTTP/1.1\r\nTransfer-Encoding: chunked", $"7d0\r\n{new string('x', 2000)}\r\n0\r\n\r\n");

        Assert.Equal((HttpStatusCode.OK, "413 /problems/request-too-large"), (fits.StatusCode, await GatewayServer.ProblemAsync(stated)));
        Assert.StartsWith("HTTP/1.1 413", chunked);
        Assert.Equal(1000, system.Only.Body.Length);
    }

    [Fact]
    public async Task A_system_may_be_sent_more_than_the_server_takes_elsewhere()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("MaxRequestBytes", "3000000"));
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.PostAsync("/systems/archive/api", new ByteArrayContent(new byte[3_000_000]));

        Assert.Equal((HttpStatusCode.OK, 3_000_000), (answer.StatusCode, system.Only.Body.Length));
    }

    [Fact]
    public async Task An_answer_that_says_it_is_too_large_is_refused_and_none_of_it_read()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("MaxAnswerBytes", "2048"));
        system.Answer = static context =>
        {
            context.Response.ContentLength = 2049;
            return context.Response.Body.WriteAsync(new byte[2049]).AsTask();
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api");

        Assert.Equal("502 /problems/answer-too-large", await GatewayServer.ProblemAsync(answer));
    }

    [Fact]
    public async Task An_endless_answer_is_cut_and_the_browser_sees_that_it_is_not_whole()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("MaxAnswerBytes", "1000000"));
        var stopped = new TaskCompletionSource();
        system.Answer = async context =>
        {
            try
            {
                var piece = new byte[64 * 1024];
                while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // Cut, as it should be.
            }
            stopped.TrySetResult();
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api", HttpCompletionOption.ResponseHeadersRead);
        await Assert.ThrowsAnyAsync<Exception>(() => answer.Content.ReadAsByteArrayAsync());

        await stopped.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task An_answer_without_a_stated_length_may_be_exactly_as_large_as_allowed()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("MaxAnswerBytes", "2048"));
        system.Answer = static async context =>
        {
            await context.Response.Body.WriteAsync(new byte[1024]);
            await context.Response.Body.FlushAsync();
            await context.Response.Body.WriteAsync(new byte[1024]);
        };
        var dana = await gateway.AsAsync("dana");

        Assert.Equal(2048, (await dana.GetByteArrayAsync("/systems/archive/api")).Length);
    }

    [Fact]
    public async Task A_system_that_does_not_answer_in_time_is_named_and_left()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system);
        var (reached, left) = Hang(system);
        var dana = await gateway.AsAsync("dana");

        var asked = dana.GetAsync("/systems/archive/api");
        await reached.WaitAsync(Patience);
        gateway.Time.Advance(TimeSpan.FromSeconds(15));
        using var answer = await asked.WaitAsync(Patience);

        Assert.Equal("504 /problems/system-not-in-time", await GatewayServer.ProblemAsync(answer));
        await left.WaitAsync(Patience);
    }

    [Fact]
    public async Task An_answer_that_stops_in_the_middle_is_cut_when_its_time_is_over()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system);
        var left = new TaskCompletionSource();
        system.Answer = async context =>
        {
            context.RequestAborted.Register(() => left.TrySetResult());
            await context.Response.WriteAsync("begun");
            await context.Response.Body.FlushAsync();
            await left.Task;
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api", HttpCompletionOption.ResponseHeadersRead);
        gateway.Time.Advance(TimeSpan.FromMinutes(2));

        await Assert.ThrowsAnyAsync<Exception>(() => answer.Content.ReadAsStringAsync().WaitAsync(Patience));
        await left.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Who_does_not_wait_any_longer_costs_the_system_nothing_more()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system);
        var (reached, left) = Hang(system);
        var dana = await gateway.AsAsync("dana");
        using var patience = new CancellationTokenSource();

        var asked = dana.GetAsync("/systems/archive/api", patience.Token);
        await reached.WaitAsync(Patience);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await left.WaitAsync(Patience);
        await Eventually.BecomesAsync(0, () => gateway.Gateway.Now.Find("archive")!.Turns.UnderWay);
        Assert.Equal(Core.Adapters.SystemCondition.Idle, gateway.Gateway.Now.Find("archive")!.Health.State.Condition);
    }

    [Fact]
    public async Task More_requests_than_a_system_takes_are_refused_at_once_and_one_person_does_not_take_all()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("MaxConcurrent", "3").Set("MaxConcurrentPerPerson", "2"));
        var arrived = new SemaphoreSlim(0);
        var go = new TaskCompletionSource();
        system.Answer = async _ =>
        {
            arrived.Release();
            await go.Task;
        };
        var dana = await gateway.AsAsync("dana");
        var ravi = await gateway.AsAsync("ravi");

        Task<HttpResponseMessage>[] passed = [dana.GetAsync("/systems/archive/api/1"), dana.GetAsync("/systems/archive/api/2")];
        for (var i = 0; i < 2; i++) Assert.True(await arrived.WaitAsync(Patience));
        using var third = await dana.GetAsync("/systems/archive/api/3");
        passed = [.. passed, ravi.GetAsync("/systems/archive/api/4")];
        Assert.True(await arrived.WaitAsync(Patience));
        using var fifth = await ravi.GetAsync("/systems/archive/api/5");
        go.SetResult();

        Assert.Equal("429 /problems/too-many-requests", await GatewayServer.ProblemAsync(third));
        Assert.Equal("503 /problems/system-busy", await GatewayServer.ProblemAsync(fifth));
        Assert.Equal(("1", "1"), (third.Headers.RetryAfter?.ToString(), fifth.Headers.RetryAfter?.ToString()));
        Assert.All(await Task.WhenAll(passed), a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        await Eventually.BecomesAsync(0, () => gateway.Gateway.Now.Find("archive")!.Turns.UnderWay);
    }

    [Fact]
    public async Task A_system_that_nobody_listens_at_is_named()
    {
        await using var gateway = GatewayServer.Start("http://127.0.0.1:9");
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api");

        Assert.Equal("502 /problems/system-unreachable", await GatewayServer.ProblemAsync(answer));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "502 /problems/system-unreadable")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", null)]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", "502 /problems/system-unreadable")]
    [InlineData("", "502 /problems/system-unreachable")]
    public async Task What_is_not_a_sound_answer_is_told_apart_from_none(string bytes, string? problem)
    {
        await using var system = new RawSystem(Encoding.ASCII.GetBytes(bytes));
        await using var gateway = GatewayServer.Start(system.Address);
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api");

        if (problem is not null) Assert.Equal(problem, await GatewayServer.ProblemAsync(answer));
        else Assert.DoesNotContain("Content-Length: x", answer.Content.Headers.ToString());
    }

    [Fact]
    public async Task An_answer_with_endless_headers_is_unreadable()
    {
        var head = "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"X-H{i}: {new string('x', 100)}\r\n")) + "\r\n";
        await using var system = new RawSystem(Encoding.ASCII.GetBytes(head));
        await using var gateway = GatewayServer.Start(system.Address);
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api");

        Assert.StartsWith("502 /problems/system-un", await GatewayServer.ProblemAsync(answer));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_seen_to_be_broken_off()
    {
        await using var system = new RawSystem(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
        await using var gateway = GatewayServer.Start(system.Address);
        var dana = await gateway.AsAsync("dana");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => dana.GetAsync("/systems/archive/api"));

        await Eventually.BecomesAsync("broke its answer off", () => gateway.Gateway.Now.Find("archive")!.Health.State.Reason);
    }

    private static (Task Reached, Task Left) Hang(EchoSystem system)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        system.Answer = async context =>
        {
            context.RequestAborted.Register(() => left.TrySetResult());
            reached.TrySetResult();
            await left.Task;
        };
        return (reached.Task, left.Task);
    }
}
