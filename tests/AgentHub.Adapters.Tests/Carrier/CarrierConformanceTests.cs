using AgentHub.Abstractions;
using AgentHub.Adapters.Carrier;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.Carrier;

public sealed class CarrierConformanceTests(SandboxSystems sandbox)
    : SandboxConformance(sandbox, "carrier", "carrier", new CarrierAdapterFactory()), IClassFixture<SandboxSystems>
{
    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string> { ["Token"] = "sandbox-carrier-token" };

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("7730118420"),
        Other = new("7730131876"),
        Nobody = new("9990000001"),
        Keys = [],
        UnknownKeys = [],
        Bare = new("7730118544"),
        Secrets = ["sandbox-carrier-token", "Okafor", "7730118420", "wrong"],
    };

    protected override Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        QueryEdit.Remove(request, "reference");
        return Task.CompletedTask;
    }
}
