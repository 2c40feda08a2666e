using AgentHub.Adapters.Tests.VendorStandIns;

namespace AgentHub.Adapters.Tests.Sap;

/// <summary>The same, signed in as an application, on a system that stores numbers with leading zeros and has several clients.</summary>
public sealed class SapAppConformanceTests : SapConformanceTests
{
    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string>
    {
        ["ClientId"] = SapStandIn.ClientId, ["ClientSecret"] = SapStandIn.ClientSecret, ["TokenUrl"] = SapStandIn.Tokens, ["SapClient"] = "100",
    };

    protected override string Secret => "ClientSecret";

    private protected override VendorStandIn NewStandIn() => new SapStandIn { KeepsZeros = true, Client = "100" };
}
