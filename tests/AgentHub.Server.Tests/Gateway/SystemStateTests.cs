using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Core.Adapters;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>One system has one state, whether it is asked by its adapter or through the gateway.</summary>
public sealed class SystemStateTests
{
    [Theory]
    [InlineData(200, SystemCondition.Ok, null)]
    [InlineData(404, SystemCondition.Ok, null)]
    [InlineData(500, SystemCondition.Failed, "answered with status 500")]
    [InlineData(503, SystemCondition.Failed, "answered with status 503")]
    [InlineData(429, SystemCondition.Failed, "asked for fewer requests")]
    [InlineData(401, SystemCondition.Failed, "refuses AgentHub's credentials")]
    public async Task What_a_system_answers_through_the_gateway_shows_in_its_state(int status, SystemCondition condition, string? reason)
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system);
        system.Answer = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api");

        var health = gateway.Gateway.Now.Find("archive")!.Health;
        await Eventually.BecomesAsync((condition, reason), () => (health.State.Condition, health.State.Reason));
    }

    [Fact]
    public async Task A_system_with_an_adapter_shows_one_state_for_both()
    {
        await using var system = await EchoSystem.StartAsync();
        system.Answer = static context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        await using var gateway = GatewayServer.Start(system, g => g.Server
            .With("AgentHub:Adapters:Systems:erp:BaseUrl", "http://127.0.0.1:9/business-central").With("AgentHub:Adapters:Systems:erp:Enabled", "true")
            .With("AgentHub:Gateway:Systems:erp:BaseUrl", system.Address).With("AgentHub:Gateway:Systems:erp:Paths:0", "/api"));
        var erp = gateway.Get<ISystems>().All.Single(s => s.Id == "erp");
        await Eventually.BecomesAsync("cannot be reached", () => erp.State.Reason); // as the adapter found it at the start
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/erp/api");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        await Eventually.BecomesAsync("answered with status 503", () => erp.State.Reason);
        Assert.Same(erp.State, gateway.Gateway.Now.Find("erp")!.Health.State);
        Assert.DoesNotContain(gateway.Gateway.All, s => s.Id == "erp");
    }

    [Fact]
    public async Task A_system_that_is_switched_off_is_not_reached_through_the_gateway_either()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Server
            .With("AgentHub:Adapters:Systems:erp:BaseUrl", "http://127.0.0.1:9/business-central")
            .With("AgentHub:Gateway:Systems:erp:BaseUrl", system.Address).With("AgentHub:Gateway:Systems:erp:Paths:0", "/api"));
        var dana = await gateway.AsAsync("dana");
        var ada = await gateway.AsAsync("ada");

        using var off = await ada.PostAsJsonAsync("/api/adapters/erp/switch", new { isOn = false });
        using var refused = await dana.GetAsync("/systems/erp/api");
        using var on = await ada.PostAsJsonAsync("/api/adapters/erp/switch", new { isOn = true });
        using var passed = await dana.GetAsync("/systems/erp/api");

        Assert.Equal((HttpStatusCode.OK, "503 /problems/system-switched-off", HttpStatusCode.OK, HttpStatusCode.OK), (off.StatusCode, await GatewayServer.ProblemAsync(refused), on.StatusCode, passed.StatusCode));
        Assert.Single(system.All);
    }

    [Fact]
    public async Task A_system_that_asks_to_be_left_alone_is_not_sent_requests_until_then()
    {
        await using var system = await EchoSystem.StartAsync();
        system.Answer = static context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "60";
            return Task.CompletedTask;
        };
        await using var gateway = GatewayServer.Start(system);
        var dana = await gateway.AsAsync("dana");

        using var first = await dana.GetAsync("/systems/archive/api");
        await Eventually.BecomesAsync(true, () => gateway.Gateway.Now.Find("archive")!.Health.LeftAloneFor is not null);
        using var second = await dana.GetAsync("/systems/archive/api");
        gateway.Time.Advance(TimeSpan.FromSeconds(60));
        using var third = await dana.GetAsync("/systems/archive/api");

        Assert.Equal((429, "60", "503 /problems/system-left-alone", "60"),
            ((int)first.StatusCode, first.Headers.RetryAfter?.ToString(), await GatewayServer.ProblemAsync(second), second.Headers.RetryAfter?.ToString()));
        Assert.Equal((429, 2), ((int)third.StatusCode, system.All.Count));
    }

    [Fact]
    public async Task The_board_shows_a_system_that_only_the_gateway_knows()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system);
        var sam = await gateway.AsAsync("sam");
        var dana = await gateway.AsAsync("dana");
        using var answer = await dana.GetAsync("/systems/archive/api");
        await Eventually.BecomesAsync(SystemCondition.Ok, () => gateway.Gateway.Now.Find("archive")!.Health.State.Condition);

        var board = JsonNode.Parse(await sam.GetStringAsync("/api/board"))!["body"]!;

        Assert.Equal(("Archive", "ok"), ((string?)board["systems"]!["archive"]!["title"], (string?)board["systems"]!["archive"]!["state"]));
    }
}
