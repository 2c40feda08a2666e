using System.Net;
using AgentHub.Abstractions;
using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.Documented;

/// <summary>Runs the conformance suite against a stand-in written from a vendor's public documentation.</summary>
public abstract class DocumentedConformance(DocumentedServer server, IAdapterFactory factory) : AdapterConformance, IDisposable
{
    private const long MaxBodyBytes = 1 << 20;
    private readonly List<HttpClient> _clients = [];

    /// <summary>The adapter's settings but for the credentials.</summary>
    protected abstract IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>The address the adapter is given.</summary>
    protected virtual Uri BaseUrl => server.Address;

    [Fact]
    public async Task A_server_that_is_killed_within_its_answer_is_one_that_cannot_be_reached()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        server.BreaksOff = true;

        var answer = await ((IGetProfile)adapter).GetProfileAsync(Sample.Customer, CancellationToken.None).WaitAsync(Soon);

        Assert.Equal(Outcome.Unreachable, answer.Outcome);
    }

    [Fact]
    public async Task A_session_that_ended_before_its_time_is_renewed_once_for_all_who_ask()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        Assert.True((await ((IGetProfile)adapter).GetProfileAsync(Sample.Customer, CancellationToken.None)).IsFound);
        server.EndSessions();
        var before = server.Given;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ((IGetProfile)adapter).GetProfileAsync(Sample.Customer, CancellationToken.None))).WaitAsync(Soon);

        Assert.All(answers, a => Assert.True(a.IsFound, a.Reason));
        Assert.Equal(before + 1, server.Given);
    }

    protected override Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        (server.Mode, server.BreaksOff) = (mode, false);
        return Task.FromResult(Connect(new RequestTap(), mode == ServerMode.BadCredentials ? "wrong" : DocumentedServer.ClientSecret));
    }

    private protected AdapterUnderTest Connect(RequestTap tap, string secret = DocumentedServer.ClientSecret)
    {
        tap.InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All };
        var client = new HttpClient(new ResponseLimitHandler(MaxBodyBytes) { InnerHandler = tap }) { BaseAddress = BaseUrl, Timeout = Timeout.InfiniteTimeSpan };
        _clients.Add(client);
        var settings = new AdapterSettings
        {
            SystemId = "crm",
            BaseUrl = BaseUrl,
            Values = new Dictionary<string, string>(Values) { ["ClientId"] = DocumentedServer.ClientId, ["ClientSecret"] = secret },
        };
        Assert.Empty(factory.Validate(settings));
        return new() { Adapter = factory.Create(settings, client), Another = () => factory.Create(settings, client), Asked = tap.Asked };
    }

    public void Dispose()
    {
        foreach (var client in _clients) client.Dispose();
        GC.SuppressFinalize(this);
    }
}
