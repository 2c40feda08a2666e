using AgentHub.Abstractions;
using AgentHub.Adapters.BusinessCentral;

namespace AgentHub.Adapters.Tests.BusinessCentral;

public sealed class SearchTests(SandboxSystems sandbox) : IClassFixture<SandboxSystems>
{
    private readonly RequestTap _tap = new() { InnerHandler = new SocketsHttpHandler { UseProxy = false } };

    [Theory]
    [InlineData("okafor", SearchHitKind.Customer, "Maria Okafor", "Mario Okafor")]
    [InlineData("  MARIA OKAFOR ", SearchHitKind.Customer, "Maria Okafor")]
    [InlineData("7730118420", SearchHitKind.Customer, "Maria Okafor")]
    [InlineData("M.Okafor@example.com", SearchHitKind.Customer, "Maria Okafor")]
    [InlineData("王", SearchHitKind.Customer, "王 伟")]
    [InlineData("so-20931", SearchHitKind.Order, "SO-20931")]
    [InlineData("INV-88214", SearchHitKind.Invoice, "INV-88214")]
    public async Task Customers_orders_and_invoices_are_found_however_they_are_typed(string text, SearchHitKind kind, params string[] titles)
    {
        var hits = (await SearchAsync(text)).Value!;

        Assert.Equal(titles, hits.Select(h => h.Title).Order(StringComparer.Ordinal));
        Assert.All(hits, h => Assert.Equal(kind, h.Kind));
        Assert.All(hits, h => Assert.False(string.IsNullOrEmpty(h.CustomerId)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_read_to_the_end_hold_every_record_once_whatever_finds_it(int size)
    {
        // The court is found by its name and by its address of e-mail, and has 130 invoices that begin so.
        var all = new List<(string Text, SearchHit Hit)>();
        foreach (var text in new[] { "weir", "INV-70", "example.com" })
        {
            string? cursor = null;
            do
            {
                var answer = await SearchAsync(text, new(size, cursor));
                Assert.True(answer.IsFound, $"{text}: {answer.Outcome} {answer.Reason}");
                Assert.InRange(answer.Value.Count, 0, size);
                all.AddRange(answer.Value.Select(h => (text, h)));
                cursor = answer.Next;
            }
            while (cursor is not null);
        }

        Assert.Equal(all.Count, all.Select(h => (h.Text, h.Hit.Kind, h.Hit.Id)).Distinct().Count());
        Assert.Equal(130, all.Count(h => h.Hit is { Kind: SearchHitKind.Invoice, CustomerId: "7730100001" }));
        Assert.Single(all, h => h.Hit.Title == "Weir Court Management");
        Assert.Contains(all, h => h.Hit.Title == "Maria Okafor");
    }

    [Theory]
    [InlineData("x') or contains(displayName,'a")]
    [InlineData("' or number ne '")]
    [InlineData("*")]
    [InlineData("%")]
    [InlineData("..")]
    [InlineData("\0")]
    [InlineData("\r\nX-Evil: 1")]
    [InlineData("nobody at all")]
    public async Task Nothing_within_a_text_can_widen_the_question(string text) =>
        Assert.Equal(Outcome.NotFound, (await SearchAsync(text)).Outcome);

    [Fact]
    public async Task A_text_longer_than_a_field_is_not_asked_of_it()
    {
        Assert.Equal(Outcome.NotFound, (await SearchAsync(new string('1', 200))).Outcome);
        Assert.Empty(_tap.Requests);

        await SearchAsync(new string('1', 36));
        Assert.Equal(["displayName", "email"], _tap.Requests.Select(r => Uri.UnescapeDataString(r.Uri.Query).Split("contains(")[1].Split(',')[0]).Order());
    }

    [Fact]
    public async Task A_system_that_ignores_the_filter_shows_nobody()
    {
        _tap.Change = request =>
        {
            QueryEdit.Remove(request, "$filter");
            return Task.CompletedTask;
        };

        var answer = await SearchAsync("nobody at all");

        Assert.Equal((Outcome.NotFound, true), (answer.Outcome, answer.Dropped > 0));
    }

    [Fact]
    public async Task A_cursor_of_another_text_or_of_none_is_refused()
    {
        var next = (await SearchAsync("example.com", new(1))).Next;

        Assert.NotNull(next);
        Assert.True((await SearchAsync("example.com", new(1, next))).IsFound);
        Assert.Equal(Outcome.Refused, (await SearchAsync("example.org", new(1, next))).Outcome);
        Assert.Equal(Outcome.Refused, (await SearchAsync("example.com", new(1, "MQ"))).Outcome);
    }

    private Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest? page = null)
    {
        var client = new HttpClient(_tap, disposeHandler: false) { BaseAddress = new Uri(sandbox.Address, "business-central") };
        var values = new Dictionary<string, string> { ["Token"] = "sandbox-bc-token", ["CompanyId"] = "6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01" };
        return ((ISearch)new BusinessCentralAdapterFactory().Create(new() { SystemId = "erp", BaseUrl = client.BaseAddress, Values = values }, client))
            .SearchAsync(text, page ?? PageRequest.First, CancellationToken.None);
    }
}
