using System.Net;
using AgentHub.Abstractions;
using AgentHub.Adapters.BusinessCentral;

namespace AgentHub.Adapters.Tests.BusinessCentral;

/// <summary>An adapter whose Business Central answers what was written down for it.</summary>
internal sealed class CannedBusinessCentral
{
    public const string Mine = "7730118420";
    public const string OrderId = "0a0b0c0d-0000-4000-8000-000000020931";
    public const string Nothing = """{"value":[]}""";
    public static readonly CustomerRef Maria = new(Mine);

    private readonly CannedServer _server = new("https://api.businesscentral.dynamics.com/v2.0/production/api/v2.0");

    public CannedBusinessCentral(params string[] answers) => _server.Answers(answers);

    public List<RequestTap.Sent> Requests => _server.Requests;

    public CannedBusinessCentral Then(params string[] answers)
    {
        _server.Answers(answers);
        return this;
    }

    public CannedBusinessCentral Then(HttpStatusCode status, string body)
    {
        _server.Answers(status, body);
        return this;
    }

    public T Adapter<T>() where T : class => new BusinessCentralAdapterFactory().Create(new()
    {
        SystemId = "erp",
        BaseUrl = _server.Client.BaseAddress!,
        Values = new Dictionary<string, string> { ["Token"] = "t", ["CompanyId"] = "6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01", ["Currency"] = "GBP" },
    }, _server.Client) as T ?? throw new InvalidOperationException($"The adapter is no {typeof(T).Name}.");

    public static string Page(params string[] rows) => $$"""{"value":[{{string.Join(',', rows)}}]}""";

    public static string Customer(string more = "", string number = Mine) => $$"""{"@odata.etag":"W/1","id":"c","number":"{{number}}","displayName":"Maria Okafor"{{more}} }""";
}
