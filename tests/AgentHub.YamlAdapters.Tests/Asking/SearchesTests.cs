namespace AgentHub.YamlAdapters.Tests.Asking;

public sealed class SearchesTests
{
    private const string Status =
        """
          serviceStatus:
            request: {path: /incidents, query: {postcode: "{postcode}"}}
            items: incidents
            map: {id: id, number: id, title: title, status: {enum: state, values: {work: identified}}, area: area}

        """;

    private const string Knowledge =
        """
          knowledge:
            request: {path: /articles, query: {q: "{text}", limit: "{page.size}", offset: "{page.offset}"}}
            page: {style: offset, total: total}
            items: hits
            map: {id: id, title: title, excerpt: body, link: url}

        """;

    private const string Search =
        """
          search:
            request: {path: /search, query: {q: "{text}"}}
            items: hits
            map: {id: id, kind: {enum: type, values: {invoice: invoice, case: ticket}}, title: title, customerId: who}

        """;

    [Fact]
    public async Task Incidents_are_asked_for_by_the_place_and_their_words_are_ours()
    {
        using var desk = new Desk(capabilities: Status, answer: _ => Task.FromResult(Desk.Ok("""{"incidents":[{"id":"F-7","title":"Cable cut","state":"work","area":"CV1"}]}""")));

        var answer = await StatusAsync(desk, new() { Postcode = "CV1 4QT" });

        var incident = Assert.Single(answer.Value!);
        Assert.Equal(("F-7", IncidentStatus.Identified, "work"), (incident.Number, incident.Status.Value, incident.Status.Raw));
        Assert.Equal("GET https://erp.example.com/api/incidents?postcode=CV1%204QT", Assert.Single(desk.Sent));
    }

    [Fact]
    public async Task Nobody_is_asked_about_everywhere_when_the_place_is_not_known()
    {
        using var desk = new Desk(capabilities: Status);

        var answer = await StatusAsync(desk, new() { Customer = new("c-1") });

        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Empty(desk.Sent);
    }

    [Fact]
    public async Task Articles_are_found_by_what_was_typed_and_read_page_by_page()
    {
        using var desk = new Desk(capabilities: Knowledge, answer: r => Task.FromResult(Desk.Ok(
            "{\"total\":3,\"hits\":[" + string.Join(',', Enumerable.Range(r.RequestUri!.Query.Contains("offset=0", StringComparison.Ordinal) ? 0 : 2, r.RequestUri!.Query.Contains("offset=0", StringComparison.Ordinal) ? 2 : 1)
                .Select(i => $$"""{"id":"a-{{i}}","title":"Reading a meter","body":"{{new string('x', 300)}}","url":"{{(i == 0 ? "https://kb.example.com/a-0" : "javascript:alert(1)")}}"}""")) + "]}")));
        var knowledge = desk.Adapter().As<ISearchKnowledge>()!;

        var first = await knowledge.SearchKnowledgeAsync(" meter\n&limit=9 ", new(2), CancellationToken.None);
        var second = await knowledge.SearchKnowledgeAsync(" meter\n&limit=9 ", new(2, first.Next), CancellationToken.None);

        Assert.Equal(["a-0", "a-1", "a-2"], first.Value!.Concat(second.Value!).Select(a => a.Id));
        Assert.Equal((3, null), (first.Total, second.Next));
        Assert.Equal(280, first.Value![0].Excerpt!.Length);
        Assert.Equal([new Uri("https://kb.example.com/a-0"), null], first.Value!.Select(a => a.Link));
        Assert.Equal("GET https://erp.example.com/api/articles?q=meter%20%26limit%3D9&limit=2&offset=0", desk.Sent[0]);
    }

    [Fact]
    public async Task A_place_in_the_hits_counts_for_the_words_it_was_given_out_for_only()
    {
        using var desk = new Desk(capabilities: Knowledge, answer: _ => Task.FromResult(Desk.Ok("""{"total":9,"hits":[{"id":"a","title":"t"}]}""")));
        var knowledge = desk.Adapter().As<ISearchKnowledge>()!;

        var first = await knowledge.SearchKnowledgeAsync("meter", new(1), CancellationToken.None);
        var other = await knowledge.SearchKnowledgeAsync("tariff", new(1, first.Next), CancellationToken.None);

        Assert.Equal(Outcome.Refused, other.Outcome);
        Assert.Single(desk.Sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n ")]
    public async Task Nothing_typed_finds_nothing_and_asks_nobody(string text)
    {
        using var desk = new Desk(capabilities: Search);

        Assert.Equal(Outcome.NotFound, (await desk.Adapter().As<ISearch>()!.SearchAsync(text, PageRequest.First, CancellationToken.None)).Outcome);
        Assert.Empty(desk.Sent);
    }

    [Fact]
    public async Task A_hit_says_what_kind_of_record_it_is_and_one_that_no_value_names_is_another()
    {
        using var desk = new Desk(capabilities: Search, answer: _ => Task.FromResult(Desk.Ok("""{"hits":[{"id":"1","type":"Case","title":"a","who":"c-1"},{"id":"2","type":"memo","title":"b"},{"id":"3","title":"c"}]}""")));

        var answer = await desk.Adapter().As<ISearch>()!.SearchAsync("bill", PageRequest.First, CancellationToken.None);

        Assert.Equal([(SearchHitKind.Ticket, "c-1"), (SearchHitKind.Other, null), (SearchHitKind.Other, null)], answer.Value!.Select(h => (h.Kind, h.CustomerId)));
    }

    [Theory]
    [InlineData("{text}", "{customer}", "there is no value {customer} here")]
    [InlineData("kind: {enum: type, values: {invoice: invoice, case: ticket}}", "kind: type", "kind is one of our words: write {const: one}")]
    [InlineData("case: ticket", "case: tickett", "kind knows no tickett; did you mean ticket?")]
    [InlineData("kind: {enum: type, values: {invoice: invoice, case: ticket}}, ", "", "map lacks kind")]
    public void A_slip_in_a_search_is_told(string good, string bad, string message)
    {
        var text = "apiVersion: agenthub/adapter.v1\nid: kb\ntitle: KB\nkind: kb\nhttp: {allowHosts: [kb.example.com], auth: {type: none}}\ncapabilities:\n" + Search.Replace(good, bad, StringComparison.Ordinal);

        Assert.Contains(message, Assert.Single(YamlAdapterFile.Read(text, "kb.yaml").Faults).Message, StringComparison.Ordinal);
    }

    private static Task<Answer<IReadOnlyList<ServiceIncident>>> StatusAsync(Desk desk, ServiceScope scope) =>
        desk.Adapter().As<IListServiceIncidents>()!.ListServiceIncidentsAsync(scope, PageRequest.First, CancellationToken.None);
}
