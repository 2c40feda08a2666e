using System.Net;
using System.Text;
using AgentHub.Testing;

namespace AgentHub.YamlAdapters.Tests.Asking;

/// <summary>An adapter of a file with one list, and a system that answers as the test says. Dispose it.</summary>
internal sealed class Desk : IDisposable
{
    private static readonly string Row = """{"id":"o-1","no":"SO-1","who":"c-1","state":"sent","day":"2026-01-02"}""";

    private readonly Script _script;
    private readonly HttpClient _http;

    /// <param name="auth">The file's <c>auth</c>.</param>
    /// <param name="errors">The file's <c>errors</c> of the list.</param>
    /// <param name="http">Further members of the file's <c>http</c>.</param>
    /// <param name="items">Where the rows of the list are.</param>
    /// <param name="capabilities">The file's <c>capabilities</c> instead of the list, each line of them two blanks in.</param>
    /// <param name="answer">What the system answers; one row unless given.</param>
    public Desk(string auth = "{type: none}", string errors = "{}", string http = "", string items = "rows", string? capabilities = null, Func<HttpRequestMessage, Task<HttpResponseMessage>>? answer = null)
    {
        _script = new(answer ?? (_ => Task.FromResult(Ok())));
        _http = new(_script);
        var reading = YamlAdapterFile.Read(
            "apiVersion: agenthub/adapter.v1\nid: shop\ntitle: Shop\nkind: erp\n" +
            $"http: {{allowHosts: [erp.example.com, login.example.com], auth: {auth}{http}}}\n" +
            "capabilities:\n" + (capabilities ?? "  orders:\n    request: {path: /orders, query: {who: \"{customer}\"}}\n    page: {style: offset, size: 1}\n" +
            $"    items: \"{items}\"\n" +
            $"    errors: {errors}\n    map: {{id: id, number: no, customerId: who, placedOn: {{date: day}}, status: {{enum: state, values: {{sent: shipped}}}}}}\n"), "shop.yaml");
        Assert.Empty(reading.Faults);
        Plan = reading.Plan!;
    }

    public ManualTime Time { get; } = new();

    public AdapterPlan Plan { get; }

    /// <summary>What was sent, oldest first: method, address, Authorization or other header of ours, body.</summary>
    public IReadOnlyList<string> Sent => _script.Sent;

    public YamlAdapter Adapter(string? secret = null)
    {
        var settings = new AdapterSettings
        {
            SystemId = "shop",
            BaseUrl = new("https://erp.example.com/api"),
            Values = Plan.Settings.ToDictionary(s => s, s => s switch { "User" => "agent hub", "ClientId" => "hub:1", _ => "s3cret/" + s }),
        };
        Assert.Empty(YamlAdapter.Validate(Plan, settings));
        return YamlAdapter.Create(Plan, settings, _http, Time, secret);
    }

    public Task<Answer<IReadOnlyList<Order>>> OrdersAsync(YamlAdapter? adapter = null, string? cursor = null, CancellationToken cancellationToken = default) =>
        (adapter ?? Adapter()).As<IListOrders>()!.ListOrdersAsync(new("c-1"), new(1, cursor), cancellationToken);

    public static HttpResponseMessage Ok(string? body = null) => Json(HttpStatusCode.OK, body ?? $$"""{"rows":[{{Row}}]}""");

    public static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public void Dispose() => _http.Dispose();

    private sealed class Script(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        private readonly List<string> _sent = [];

        public IReadOnlyList<string> Sent
        {
            get { lock (_sent) return [.. _sent]; }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var own = request.Headers.Where(h => h.Key is not "Accept").Select(h => $" {h.Key}: {string.Join(",", h.Value)}");
            var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
            lock (_sent) _sent.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}{string.Concat(own)}{body}");
            return await answer(request).WaitAsync(cancellationToken);
        }
    }
}
