using AgentHub.Abstractions;
using AgentHub.Adapters.MeterArchive;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.MeterArchive;

public sealed class MeterArchiveConformanceTests(SandboxSystems sandbox)
    : SandboxConformance(sandbox, "amr-2014", "amr-2014", new MeterArchiveAdapterFactory()), IClassFixture<SandboxSystems>
{
    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string> { ["Key"] = "sandbox-amr-key" };

    protected override string Secret => "Key";

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("7730118420"),
        Other = new("7730100001"),
        Nobody = new("9990000001"),
        Keys = [],
        UnknownKeys = [],
        Prolific = new("7730100001"),
        Bare = new("7730118544"),
        Secrets = ["sandbox-amr-key", "Okafor", "7730118420", "wrong"],
    };

    protected override Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        QueryEdit.Remove(request, "account");
        return Task.CompletedTask;
    }

    protected override void AskForSmallPages(HttpRequestMessage request) => QueryEdit.Set(request, "count", "3");
}
