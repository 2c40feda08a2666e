using System.Net;
using System.Net.Http.Headers;
using AgentHub.RemoteAdapters.Protocol;
using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.RemoteAdapters.Tests;

/// <summary>A remote adapter that answers every question with what the test gives, and remembers what it was asked. Not for concurrent use.</summary>
internal sealed class Canned : HttpMessageHandler
{
    public const string Secret = "a-secret-of-at-least-thirty-two-chars";
    private const long MaxBodyBytes = 64 * 1024;
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();

    public Canned(string offers = "findCustomers,profile,orders,invoices,invoiceDetail,tickets,search,createTicket,health", TimeProvider? time = null)
    {
        var http = new HttpClient(new ResponseLimitHandler(MaxBodyBytes) { InnerHandler = this }) { Timeout = Timeout.InfiniteTimeSpan };
        var settings = new AdapterSettings { SystemId = "remote", BaseUrl = new Uri("https://adapter.example.com/billing"), Values = new Dictionary<string, string> { ["Secret"] = Secret, ["TimeLimit"] = "5000" } };
        Adapter = (RemoteAdapter)new RemoteAdapterFactory(time ?? new ManualTime()).Create(settings, http);
        Offers = offers;
    }

    public RemoteAdapter Adapter { get; }

    /// <summary>What it describes itself with, whenever it is asked to.</summary>
    public string Offers { get; set; }

    public int Version { get; set; } = AdapterProtocol.Version;

    public string? Instance { get; set; } = "first";

    public List<(HttpMethod Method, Uri Address, string Body, HttpRequestHeaders Headers)> Asked { get; } = [];

    /// <summary>The adapter, which has said what it offers.</summary>
    public async Task<RemoteAdapter> KnownAsync()
    {
        await Adapter.DescribeAsync(CancellationToken.None);
        Asked.Clear();
        return Adapter;
    }

    public Canned Answers(string body) => Answers(HttpStatusCode.OK, body);

    public Canned Answers(HttpStatusCode status, string body, string type = "application/json") => Answers(() => Response(status, body, type));

    public Canned Answers(Func<HttpResponseMessage> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Add((request.Method, request.RequestUri!, body, request.Headers));
        if (_answers.Count == 0 && !request.RequestUri!.AbsolutePath.EndsWith("/adapter", StringComparison.Ordinal))
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        var response = request.RequestUri!.AbsolutePath.EndsWith("/adapter", StringComparison.Ordinal) ? Description() : _answers.Dequeue()();
        if (Instance is not null) response.Headers.TryAddWithoutValidation(AdapterProtocol.InstanceHeader, Instance);
        return response;
    }

    private HttpResponseMessage Description() => Response(HttpStatusCode.OK, $$"""
        {"protocol":{{Version}},"product":"Ledgerline","recordIdIs":"customerNumber","searchableKeys":["customerNumber","email","carrierPigeon"],
         "capabilities":[{{string.Join(',', Offers.Split(',').Select(o => $"\"{o}\""))}},"telepathy"],"motto":"new in version 1.7"}
        """, "application/json");

    private static HttpResponseMessage Response(HttpStatusCode status, string body, string type) =>
        new(status) { Content = new StringContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } } };
}
