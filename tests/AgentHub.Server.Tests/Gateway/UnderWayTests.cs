using System.Net;
using AgentHub.Server.Gateway;
using AgentHub.Server.Gateway.Settings;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>Settings that change while requests are under way.</summary>
public sealed class UnderWayTests
{
    [Fact]
    public async Task A_request_under_way_ends_as_it_began_and_the_next_one_follows_the_new_settings()
    {
        await using var old = await EchoSystem.StartAsync();
        await using var next = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(old);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        old.Answer = async context =>
        {
            arrived.TrySetResult();
            await go.Task;
            context.Response.Headers["X-Only-Before"] = "yes";
            await context.Response.WriteAsync("from the old one");
        };
        var dana = await gateway.AsAsync("dana");

        var asked = dana.GetAsync("/systems/archive/api/slow");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        gateway.Gateway.Replace(new GatewayOptions { Systems = { ["archive"] = new GatewaySystemOptions { BaseUrl = next.Address, Paths = ["/files"] } } });
        using var refused = await dana.GetAsync("/systems/archive/api/slow");
        using var passed = await dana.GetAsync("/systems/archive/files/1");
        go.SetResult();
        using var answer = await asked.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("from the old one", await answer.Content.ReadAsStringAsync());
        Assert.Equal("403 /problems/path-not-forwarded", await GatewayServer.ProblemAsync(refused));
        Assert.Equal((HttpStatusCode.OK, "/files/1", null), (passed.StatusCode, next.Only.Target, next.Only["Authorization"]));
    }

    [Fact]
    public async Task A_system_that_was_removed_is_gone_for_the_next_request()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system);
        var dana = await gateway.AsAsync("dana");

        gateway.Gateway.Replace(new GatewayOptions());
        using var answer = await dana.GetAsync("/systems/archive/api");

        Assert.Equal("404 /problems/no-such-system", await GatewayServer.ProblemAsync(answer));
        Assert.Empty(gateway.Gateway.All);
    }
}
