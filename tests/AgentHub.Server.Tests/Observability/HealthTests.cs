using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgentHub.Server.Tests.Observability;

public sealed class HealthTests
{
    [Fact]
    public async Task Anybody_may_ask_whether_the_node_is_alive_and_ready()
    {
        await using var server = new AgentHubServer();
        using var probe = server.Anonymous();

        Assert.Equal("{\"status\":\"alive\"}", await probe.GetStringAsync("/healthz"));
        Assert.Equal("{\"status\":\"ready\",\"notReady\":[],\"degraded\":[]}", await probe.GetStringAsync("/readyz"));
    }

    [Fact]
    public async Task A_node_that_is_not_ready_names_what_is_missing_but_not_its_inside()
    {
        await using var server = new AgentHubServer().With(s => s.AddHealthChecks()
            .AddCheck("cellar", () => HealthCheckResult.Unhealthy("the key lies under canary-path"), ["ready"]));
        using var probe = server.Anonymous();

        using var answer = await probe.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("{\"status\":\"notReady\",\"notReady\":[\"cellar\"],\"degraded\":[]}", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("/healthz")).StatusCode);
    }
}
