using AgentHub.Abstractions;
using AgentHub.Adapters.HubSpot;

namespace AgentHub.Adapters.Tests.HubSpot;

/// <summary>Articles of the knowledge base, found by words.</summary>
public sealed class HubSpotKnowledgeTests(SandboxSystems sandbox) : IClassFixture<SandboxSystems>, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly CannedServer _server = new("https://api.hubapi.com");

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task An_article_is_found_as_plain_text_with_its_address()
    {
        var answer = await Sandbox().SearchKnowledgeAsync("higher bill", PageRequest.First, CancellationToken.None);

        var article = Assert.Single(answer.Value!);
        Assert.Equal(("52000001", "Why is my bill higher than usual?", new Uri("https://help.calder.example/knowledge/52000001")), (article.Id, article.Title, article.Link));
        Assert.StartsWith("A bill that rests on an estimated reading can be too high. Send us your own reading & we", article.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_article_is_not_found()
    {
        Assert.Equal(Outcome.NotFound, (await Sandbox().SearchKnowledgeAsync("vans", PageRequest.First, CancellationToken.None)).Outcome);

        _server.Answers("""{"total":2,"results":[{"id":1,"type":"BLOG_POST","title":"Vans"},{"id":2,"type":"KNOWLEDGE_ARTICLE","title":"<b>Meter</b>","url":"javascript:alert(1)"}]}""");
        var article = Assert.Single((await Canned().SearchKnowledgeAsync("meter", PageRequest.First, CancellationToken.None)).Value!);

        Assert.Equal(("2", "Meter", null), (article.Id, article.Title, article.Link));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Articles_read_to_the_end_are_there_once_each(int size)
    {
        var (all, cursor) = (new List<KnowledgeArticle>(), (string?)null);
        do
        {
            var page = await Sandbox().SearchKnowledgeAsync("tariff", new(size, cursor), CancellationToken.None);
            all.AddRange(page.Value!);
            cursor = page.Next;
        }
        while (cursor is not null && all.Count < 1000);

        Assert.Equal((130, 130), (all.Count, all.Select(a => a.Id).Distinct().Count()));
    }

    [Fact]
    public async Task Nothing_and_more_than_anybody_types_is_not_asked_and_a_place_of_other_words_is_refused()
    {
        var first = await Sandbox().SearchKnowledgeAsync("tariff", new(7), CancellationToken.None);

        Assert.Equal(Outcome.NotFound, (await Canned().SearchKnowledgeAsync(" \n", PageRequest.First, CancellationToken.None)).Outcome);
        Assert.Equal(Outcome.NotFound, (await Canned().SearchKnowledgeAsync(new string('x', 201), PageRequest.First, CancellationToken.None)).Outcome);
        Assert.Empty(_server.Requests);
        Assert.Equal(Outcome.Refused, (await Sandbox().SearchKnowledgeAsync("meter", new(7, first.Next), CancellationToken.None)).Outcome);
    }

    private ISearchKnowledge Sandbox() => Adapter(new Uri(sandbox.Address, "hubspot"), "sandbox-hubspot-token", _client);

    private ISearchKnowledge Canned() => Adapter(_server.Client.BaseAddress!, "t", _server.Client);

    private static ISearchKnowledge Adapter(Uri address, string token, HttpClient client) => (ISearchKnowledge)new HubSpotAdapterFactory().Create(
        new() { SystemId = "crm", BaseUrl = address, Values = new Dictionary<string, string> { ["Token"] = token } }, Based(client, address));

    private static HttpClient Based(HttpClient client, Uri address)
    {
        client.BaseAddress ??= address;
        return client;
    }
}
