using AgentHub.Abstractions;
using AgentHub.Adapters.NetworkStatus;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.NetworkStatus;

public sealed class NetworkStatusConformanceTests(SandboxSystems sandbox)
    : SandboxConformance(sandbox, "network", "network-status", new NetworkStatusAdapterFactory()), IClassFixture<SandboxSystems>
{
    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string> { ["Key"] = "sandbox-network-key" };

    protected override string Secret => "Key";

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("7730122245"),
        Other = new("7730118420"),
        Nobody = new("9990000001"),
        Keys = [],
        UnknownKeys = [],
        Secrets = ["sandbox-network-key", "Brennan", "7730122245", "wrong"],
    };

    protected override Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        QueryEdit.Remove(request, "account", "postcode");
        return Task.CompletedTask;
    }
}
