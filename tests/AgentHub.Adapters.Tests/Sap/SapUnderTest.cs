using AgentHub.Abstractions;
using AgentHub.Adapters.Sap;
using AgentHub.Rest;

namespace AgentHub.Adapters.Tests.Sap;

/// <summary>An adapter that talks to a stand-in for S/4HANA.</summary>
internal sealed class SapUnderTest : IDisposable
{
    private readonly HttpClient _client;

    public SapUnderTest(SapStandIn? standIn = null, params (string Name, string Value)[] values)
    {
        StandIn = standIn ?? new();
        _client = new(new ResponseLimitHandler(1 << 20) { InnerHandler = StandIn }) { BaseAddress = new(SapStandIn.Address) };
        var settings = new AdapterSettings
        {
            SystemId = "erp", BaseUrl = _client.BaseAddress,
            Values = (values.Any(v => v.Name == "ClientId") ? values : [("User", SapStandIn.User), ("Password", SapStandIn.Password), .. values]).ToDictionary(v => v.Item1, v => v.Item2),
        };
        Assert.Empty(new SapAdapterFactory().Validate(settings));
        Adapter = (SapAdapter)new SapAdapterFactory().Create(settings, _client);
    }

    public SapStandIn StandIn { get; }

    public SapAdapter Adapter { get; }

    public static CustomerRef Maria { get; } = new(SapRecords.Maria);

    /// <summary>Path and query of what was asked, decoded and without the root.</summary>
    public IReadOnlyList<string> Asked => [.. StandIn.Requests.Select(r => $"{r.Method} {Uri.UnescapeDataString(r.Uri.PathAndQuery).Replace("/sap/opu/odata/sap", "", StringComparison.Ordinal)}")];

    public IEnumerable<RequestTap.Sent> Changes => StandIn.Requests.Where(r => r.Method == HttpMethod.Patch);

    public void Dispose() => _client.Dispose();
}
