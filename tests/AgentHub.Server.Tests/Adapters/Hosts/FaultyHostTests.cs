using AgentHub.Core.Adapters;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Adapters.Hosts;

/// <summary>An adapter host whose settings are wrong.</summary>
public sealed class FaultyHostTests
{
    [Fact]
    public async Task The_log_says_what_the_adapter_misses_and_the_server_runs()
    {
        await using var server = new AgentHubServer();
        foreach (var id in new[] { "crm", "erp", "tickets" }) server.With($"AgentHub:Adapters:Systems:{id}:Enabled", "false");
        server.With("AgentHub:Adapters:Systems:depot:BaseUrl", "https://depot.example.com").With("AgentHub:Adapters:Systems:depot:Host:Assembly", "sample-adapter/AgentHub.SampleAdapter.dll");
        _ = server.Server;

        await HostedDepot.UntilAsync(() => server.Logs.Lines.Any(l => l.Contains("did not start: Values:Folder is missing", StringComparison.Ordinal)));

        var depot = server.Services.GetRequiredService<ISystems>().All.Single(s => s.Id == "depot");
        await HostedDepot.UntilAsync(() => depot.State is { Condition: SystemCondition.Failed, Reason: "cannot be reached" });
        using var anybody = server.Anonymous();
        Assert.Equal(200, (int)(await anybody.GetAsync("/healthz")).StatusCode);
    }
}
