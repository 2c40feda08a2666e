using System.Net;
using System.Web;
using AgentHub.Abstractions;
using AgentHub.Adapters.Zendesk;

namespace AgentHub.Adapters.Tests.Zendesk;

/// <summary>Free words find records of the desk and articles of the help center, and never speak its query language.</summary>
public sealed class ZendeskSearchTests(SandboxSystems sandbox) : IClassFixture<SandboxSystems>, IDisposable
{
    private readonly ZendeskDesk _desk = new(sandbox);
    private readonly CannedServer _server = new("https://calder.zendesk.com");

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("Okafor", SearchHitKind.Customer, "381000000101", "Maria Okafor", "381000000101")]
    [InlineData("bill too high", SearchHitKind.Ticket, "5512", "#5512 Bill too high", "381000000101")]
    [InlineData("Larkspur", SearchHitKind.Account, null, "Larkspur Bakery", null)]
    public async Task A_record_of_each_kind_is_found_by_words(string text, SearchHitKind kind, string? id, string title, string? customer)
    {
        var hits = (await SearchAsync(text, PageRequest.First)).Value!;

        var hit = Assert.Single(hits, h => h.Kind == kind && h.Title == title);
        Assert.Equal(customer, hit.CustomerId);
        if (id is not null) Assert.Equal(id, hit.Id);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(25)]
    [InlineData(100)]
    public async Task Hits_read_to_the_end_are_there_once_each(int size)
    {
        var all = await ZendeskDesk.AllAsync(p => SearchAsync("stairwell", p), size);

        Assert.Equal((120, 120), (all.Count, all.Select(h => h.Id).Distinct().Count()));
    }

    [Fact]
    public async Task Pages_of_another_size_than_the_one_before_leave_no_hit_out()
    {
        var first = await SearchAsync("stairwell", new(9));

        var second = await SearchAsync("stairwell", new(100, first.Next));

        Assert.Equal("?query=stairwell&page=2&per_page=9", _desk.Tap.Requests.Last().Uri.Query);
        Assert.Equal((9, 9, 18), (first.Value!.Count, second.Value!.Count, first.Value.Concat(second.Value).Select(h => h.Id).Distinct().Count()));
    }

    [Theory]
    [InlineData("type:user role:admin", "type user role admin")]
    [InlineData("-status:closed \"the bill\" *", "status closed the bill")]
    [InlineData("created>2020-01-01 O'Hara 王伟", "created 2020-01-01 O'Hara 王伟")]
    [InlineData("m.okafor@example.com\r\n+441632960147", "m.okafor@example.com 441632960147")]
    public async Task Words_are_words_and_nothing_else(string text, string asked)
    {
        _server.Answers("""{"results":[],"count":0}""", """{"results":[],"count":0}""");

        var hits = await ((ISearch)Canned()).SearchAsync(text, PageRequest.First, CancellationToken.None);
        var articles = await ((ISearchKnowledge)Canned()).SearchKnowledgeAsync(text, PageRequest.First, CancellationToken.None);

        Assert.Equal((Outcome.NotFound, Outcome.NotFound), (hits.Outcome, articles.Outcome));
        Assert.All(_server.Requests, r => Assert.Equal(asked, HttpUtility.ParseQueryString(r.Uri.Query)["query"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  * - : ")]
    public async Task Without_a_word_nothing_is_asked(string text)
    {
        Assert.Equal(Outcome.NotFound, (await SearchAsync(text, PageRequest.First)).Outcome);
        Assert.Equal(Outcome.NotFound, (await KnowledgeAsync(text, PageRequest.First)).Outcome);
        Assert.Empty(_desk.Tap.Requests);
    }

    [Fact]
    public async Task Colleagues_and_their_groups_are_left_out_and_so_is_the_count_that_includes_them()
    {
        _server.Answers("""
            {"results":[{"result_type":"user","id":7,"name":"Bo Lang","role":"agent"},{"result_type":"group","id":8,"name":"Billing"},
            {"result_type":"user","id":101,"name":" Maria ","role":"end-user","email":"m@example.com","phone":"+441632960147","updated_at":"2026-11-10T15:00:00+01:00"}],"count":3}
            """);

        var answer = await ((ISearch)Canned()).SearchAsync("x", PageRequest.First, CancellationToken.None);

        var hit = Assert.Single(answer.Value!);
        Assert.Equal(("101", "Maria", "m@example.com · +441632960147", (int?)null), (hit.Id, hit.Title, hit.Excerpt, answer.Total));
        Assert.Equal(new DateTimeOffset(2026, 11, 10, 14, 0, 0, TimeSpan.Zero), hit.UpdatedAt);
    }

    [Fact]
    public async Task Where_Zendesk_ends_its_hits_the_list_ends_and_says_so()
    {
        const string Page = """{"results":[{"result_type":"organization","id":9,"name":"Larkspur"}],"count":5000,"next_page":"https://evil.example/?page=2"}""";
        for (var page = 1; page <= 10; page++) _server.Answers(Page);
        var (search, answer) = ((ISearch)Canned(), (Answer<IReadOnlyList<SearchHit>>?)null);

        for (var page = 1; page <= 10; page++) answer = await search.SearchAsync("x", new(100, answer?.Next), CancellationToken.None);

        Assert.Equal((null, "without what lies beyond the first 1,000 hits"), (answer!.Next, answer.Missing));
        Assert.Equal("?query=x&page=10&per_page=100", _server.Requests[^1].Uri.Query);
        Assert.All(_server.Requests, r => Assert.Equal("calder.zendesk.com", r.Uri.Host));
    }

    [Fact]
    public async Task A_place_belongs_to_its_words_and_its_list()
    {
        var cursor = (await SearchAsync("stairwell", new(5))).Next;

        Assert.Equal(Outcome.Refused, (await SearchAsync("meter", new(5, cursor))).Outcome);
        Assert.Equal(Outcome.Refused, (await KnowledgeAsync("stairwell", new(5, cursor))).Outcome);
        Assert.Equal(Outcome.Refused, (await SearchAsync("stairwell", new(5, "MQ"))).Outcome);
    }

    [Fact]
    public async Task An_article_is_shown_as_plain_words_with_its_address()
    {
        var answer = await KnowledgeAsync("estimated reading", PageRequest.First);

        var article = Assert.Single(answer.Value!);
        Assert.Equal("Why is my bill higher than usual?", article.Title);
        Assert.Equal("A bill that rests on an estimated reading can be too high. Send us your own reading & we bill again within two working days.", article.Excerpt);
        Assert.Equal($"https://calder.zendesk.example/hc/en-gb/articles/{article.Id}", article.Link!.ToString());
        Assert.Equal(1, answer.Total);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    public async Task Articles_read_to_the_end_are_there_once_each(int size)
    {
        var all = await ZendeskDesk.AllAsync(p => KnowledgeAsync("buttons", p), size);

        Assert.Equal((130, 130), (all.Count, all.Select(a => a.Id).Distinct().Count()));
    }

    [Fact]
    public async Task Articles_are_searched_in_the_language_of_the_settings()
    {
        using var german = new ZendeskDesk(sandbox, ("Locale", "de"));

        var answer = await ((ISearchKnowledge)german.Adapter).SearchKnowledgeAsync("reading", PageRequest.First, CancellationToken.None);

        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Contains("locale=de", german.Tap.Requests.Single().Uri.Query);
    }

    [Fact]
    public async Task An_article_that_is_no_web_page_has_no_link_and_a_draft_is_not_shown()
    {
        _server.Answers("""{"results":[{"id":1,"title":"A","html_url":"javascript:alert(1)"},{"id":2,"title":"B","draft":true},{"id":3,"title":" "}],"count":3}""");

        var article = Assert.Single((await ((ISearchKnowledge)Canned()).SearchKnowledgeAsync("x", PageRequest.First, CancellationToken.None)).Value!);

        Assert.Equal(("1", (Uri?)null), (article.Id, article.Link));
    }

    [Fact]
    public async Task A_desk_without_a_help_center_says_so()
    {
        _server.Answers(HttpStatusCode.NotFound, """{"error":"RecordNotFound","description":"Not found"}""");

        var answer = await ((ISearchKnowledge)Canned()).SearchKnowledgeAsync("x", PageRequest.First, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "has no help center at this address"), (answer.Outcome, answer.Reason));
    }

    [Theory]
    [InlineData("Locale", "en_gb", "Values:Locale must be a language of your help center, such as en-gb, is en_gb")]
    [InlineData("VerifyEmail", "perhaps", "Values:VerifyEmail must be true or false, is perhaps")]
    public void A_setting_that_cannot_be_is_named(string name, string value, string fault) => Assert.Equal([fault], new ZendeskAdapterFactory().Validate(new()
    {
        SystemId = "tickets",
        BaseUrl = new("https://calder.zendesk.com"),
        Values = new Dictionary<string, string> { ["User"] = "a@b.example", ["Token"] = "t", [name] = value },
    }));

    private IAdapter Canned() => new ZendeskAdapterFactory().Create(new()
    {
        SystemId = "tickets",
        BaseUrl = _server.Client.BaseAddress!,
        Values = new Dictionary<string, string> { ["User"] = "a@b.example", ["Token"] = "t" },
    }, _server.Client);

    private Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest page) =>
        ((ISearch)_desk.Adapter).SearchAsync(text, page, CancellationToken.None);

    private Task<Answer<IReadOnlyList<KnowledgeArticle>>> KnowledgeAsync(string text, PageRequest page) =>
        ((ISearchKnowledge)_desk.Adapter).SearchKnowledgeAsync(text, page, CancellationToken.None);
}
