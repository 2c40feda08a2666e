using AgentHub.Abstractions;
using AgentHub.Adapters.BusinessCentral;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.BusinessCentral;

public class BusinessCentralConformanceTests(SandboxSystems sandbox)
    : SandboxConformance(sandbox, "erp", "business-central", new BusinessCentralAdapterFactory()), IClassFixture<SandboxSystems>
{
    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string>
    {
        ["Token"] = "sandbox-bc-token",
        ["CompanyId"] = "6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01",
    };

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("7730118420"),
        Other = new("7730118544"),
        Changeable = new("7730118544"),
        Nobody = new("9990000001"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Prolific = new("7730100001"),
        ProlificInvoices = 130,
        Bare = new("7730131876"),
        EverybodyHasAnAccount = true,
        Item = "1002-E",
        Secrets = ["sandbox-bc-token", "Okafor", "7730118420", "6f5c1b8e", "wrong"],
    };

    protected override Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        QueryEdit.Remove(request, "$filter");
        return Task.CompletedTask;
    }

    protected override void AskForSmallPages(HttpRequestMessage request) => request.Headers.Add("Prefer", "odata.maxpagesize=9");
}
