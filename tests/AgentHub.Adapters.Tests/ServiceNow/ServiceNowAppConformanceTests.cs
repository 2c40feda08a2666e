namespace AgentHub.Adapters.Tests.ServiceNow;

/// <summary>The same, signed in as an application (OAuth 2.0 client credentials).</summary>
public sealed class ServiceNowAppConformanceTests : ServiceNowConformanceTests
{
    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string> { ["ClientId"] = ServiceNowStandIn.ClientId, ["ClientSecret"] = ServiceNowStandIn.ClientSecret };

    protected override string Secret => "ClientSecret";
}
