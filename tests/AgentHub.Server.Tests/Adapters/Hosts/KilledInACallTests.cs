using System.Diagnostics;
using System.Text.Json.Nodes;
using AgentHub.Core.Context;
using AgentHub.Core.Documents;
using AgentHub.Core.Interactions;
using AgentHub.Server.Adapters;
using AgentHub.Server.Tests.Context;
using AgentHub.Testing.Interactions;
using AgentHub.Testing.Systems;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Adapters.Hosts;

/// <summary>An adapter's process is killed while an agent is on a call.</summary>
public sealed class KilledInACallTests
{
    private static readonly TimeSpan WithinASecond = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Killing_the_adapter_host_in_a_call_changes_only_that_systems_facets_within_a_second_and_they_come_back_by_themselves()
    {
        await using var depot = await HostedDepot.StartAsync();
        depot.Close();
        await CallAsync(depot, "con_1");
        await depot.AskedAsync();
        var before = await UntilAsync(depot, b => b.State("invoices") == "fresh" && b.State("orders") == "fresh" && b.State("tickets") == "fresh" && b.State("profile") == "fresh" && IsAsking(b));

        var killed = TimeProvider.System.GetTimestamp();
        var process = depot.Kill();

        var failed = await UntilAsync(depot, b => !IsAsking(b));
        var took = TimeProvider.System.GetElapsedTime(killed);
        Assert.True(took < WithinASecond, $"The desk said so after {took.TotalMilliseconds:0} ms");
        Assert.Equal("failed", failed.State("deliveries"));
        Assert.Equal(OfOthers(before), OfOthers(failed));

        depot.Open();
        var back = await UntilAsync(depot, b => b.State("deliveries") == "fresh");
        Assert.Contains("D-1", back["facets"]!["deliveries"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(OfOthers(before), OfOthers(back));
        Assert.NotEqual(process, depot.Host.ProcessId);
    }

    [Fact]
    public async Task Connecting_it_anew_starts_another_process_and_ends_the_one_before()
    {
        await using var depot = await HostedDepot.StartAsync();
        using var process = Process.GetProcessById(depot.Host.ProcessId!.Value);
        var before = depot.Depot;

        Assert.True(depot.Server.Services.GetRequiredService<ConnectedSystems>().Reconnect("depot"));

        await process.WaitForExitAsync().WaitAsync(HostedDepot.Soon);
        await HostedDepot.UntilAsync(() => !ReferenceEquals(depot.Depot, before) && depot.IsUp);
        Assert.NotEqual(process.Id, depot.Host.ProcessId);
    }

    [Fact]
    public async Task The_process_goes_when_the_server_does()
    {
        var depot = await HostedDepot.StartAsync();
        using var process = Process.GetProcessById(depot.Host.ProcessId!.Value);

        await depot.DisposeAsync();

        Assert.True(process.HasExited);
    }

    private static bool IsAsking(JsonObject body) => body.State("deliveries") == "loading";

    /// <summary>All facets but the depot's, as text.</summary>
    private static string OfOthers(JsonObject body) =>
        string.Join('\n', body["facets"]!.AsObject().Where(f => f.Key != "deliveries").Select(f => $"{f.Key}: {f.Value?.ToJsonString()}").Order(StringComparer.Ordinal));

    private static async Task CallAsync(HostedDepot depot, string contact)
    {
        var services = depot.Server.Services;
        var number = services.GetRequiredService<FactDictionary>().Find("account.number")!.Normalise(CalderVale.Account)!;
        var call = new CallEvents(contact, TimeProvider.System.GetUtcNow().AddSeconds(-3)).Started(0)
            .Fact(1, "account.number", CalderVale.Account, "ivr", hash: services.GetRequiredService<IFactHash>().Of("account.number", number))
            .Verified(1.5, 2).Queued(2).Offered(2.5, $"int_{contact}", "dana");
        foreach (var e in call.Written) await services.GetRequiredService<IContactLedger>().AppendAsync(e, CancellationToken.None);
    }

    private static async Task<JsonObject> UntilAsync(HostedDepot depot, Func<JsonObject, bool> isSo)
    {
        using var patience = new CancellationTokenSource(HostedDepot.Soon);
        var source = depot.Server.Services.GetRequiredService<IEnumerable<IDocumentSource>>().First(s => s.Makes("contact/con_1"));
        JsonObject? last = null;
        while (!patience.IsCancellationRequested)
        {
            last = (await source.ReadAsync("contact/con_1", "agent@2", CancellationToken.None))?.Body.ToNode();
            if (last is not null && isSo(last)) return last;
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
        Assert.Fail($"Not so after {HostedDepot.Soon}: {last?["facets"]?.ToJsonString()} {last?["sources"]?.ToJsonString()}");
        return last!;
    }
}
