using System.Net;
using System.Text;
using AgentHub.Abstractions;
using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests;

/// <summary>Runs the conformance suite against a stand-in of the sandbox.</summary>
public abstract class SandboxConformance(SandboxSystems sandbox, string system, string prefix, IAdapterFactory factory) : AdapterConformance, IDisposable
{
    private const long MaxBodyBytes = 1 << 20;
    private readonly List<HttpClient> _clients = [];

    /// <summary>The adapter's settings with good credentials.</summary>
    protected abstract IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>The value that is wrong when credentials are.</summary>
    protected virtual string Secret => "Token";

    /// <summary>Takes what narrows a question out of the request.</summary>
    protected abstract Task RemoveFiltersAsync(HttpRequestMessage request);

    /// <summary>Makes the server answer in small pages.</summary>
    protected virtual void AskForSmallPages(HttpRequestMessage request) { }

    /// <summary>The stand-ins.</summary>
    protected SandboxSystems Sandbox => sandbox;

    protected override async Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        await sandbox.SetAsync(system, Faults(mode));
        var tap = new RequestTap();
        if (mode == ServerMode.IgnoresFilters) tap.Change = RemoveFiltersAsync;
        if (mode == ServerMode.SmallPages)
        {
            tap.Change = request =>
            {
                AskForSmallPages(request);
                return Task.CompletedTask;
            };
        }
        if (mode == ServerMode.WrongShape) tap.Answer = _ => Json("""{"unexpected":[1,2,3],"id":{"a":1}}""");
        return Connect(mode, tap);
    }

    /// <summary>The adapter through a tap.</summary>
    private protected AdapterUnderTest Connect(ServerMode mode, RequestTap tap)
    {
        tap.InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All };
        var client = new HttpClient(new ResponseLimitHandler(MaxBodyBytes) { InnerHandler = tap })
        {
            BaseAddress = new Uri(sandbox.Address, prefix),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _clients.Add(client);
        var values = new Dictionary<string, string>(Values);
        if (mode == ServerMode.BadCredentials) values[Secret] = "wrong";
        var settings = new AdapterSettings { SystemId = system, BaseUrl = client.BaseAddress, Values = values };
        Assert.Empty(factory.Validate(settings));
        return new() { Adapter = factory.Create(settings, client), Another = () => factory.Create(settings, client), Asked = tap.Asked };
    }

    public void Dispose()
    {
        foreach (var client in _clients) client.Dispose();
        GC.SuppressFinalize(this);
    }

    private static object Faults(ServerMode mode) => mode switch
    {
        ServerMode.Throttled => new { mode = "throttle", retryAfterSeconds = 7 },
        ServerMode.Forbidden => new { mode = "error", status = 403 },
        ServerMode.Failing => new { mode = "error" },
        ServerMode.Garbage => new { mode = "garbage" },
        ServerMode.Html => new { mode = "html" },
        ServerMode.Endless => new { mode = "huge" },
        ServerMode.Hanging => new { mode = "hang" },
        ServerMode.Resetting => new { mode = "refuse" },
        _ => new { mode = "none" },
    };

    private static HttpResponseMessage Json(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
