using AgentHub.Abstractions;
using AgentHub.Adapters.ServiceNow;
using AgentHub.Rest;

namespace AgentHub.Adapters.Tests.ServiceNow;

/// <summary>An adapter that talks to a stand-in for ServiceNow.</summary>
internal sealed class ServiceNowUnderTest : IDisposable
{
    private readonly HttpClient _client;

    public ServiceNowUnderTest(params (string Name, string Value)[] values)
    {
        _client = new(new ResponseLimitHandler(1 << 20) { InnerHandler = StandIn }) { BaseAddress = new(ServiceNowStandIn.Address) };
        Settings = new()
        {
            SystemId = "tickets", BaseUrl = _client.BaseAddress,
            Values = (values.Any(v => v.Name == "ClientId") ? values : [("User", ServiceNowStandIn.User), ("Password", ServiceNowStandIn.Password), .. values]).ToDictionary(v => v.Item1, v => v.Item2),
        };
        Adapter = (ServiceNowAdapter)new ServiceNowAdapterFactory().Create(Settings, _client);
    }

    public ServiceNowStandIn StandIn { get; } = new();

    public AdapterSettings Settings { get; }

    public ServiceNowAdapter Adapter { get; }

    public static CustomerRef Maria { get; } = new(ServiceNowRecords.Maria);

    public Dictionary<string, string> MariasCase => StandIn.Record("sn_customerservice_case", ServiceNowRecords.MariasCase);

    /// <summary>What was asked, decoded: <c>GET /api/now/table/customer_contact?…</c></summary>
    public IReadOnlyList<string> Asked => [.. StandIn.Requests.Select(r => $"{r.Method} {Uri.UnescapeDataString(r.Uri.PathAndQuery)}")];

    public void Dispose() => _client.Dispose();
}
