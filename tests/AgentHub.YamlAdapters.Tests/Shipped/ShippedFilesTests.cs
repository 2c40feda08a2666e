using System.Net;
using System.Text.Json.Nodes;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>What holds for every adapter file that ships.</summary>
public sealed class ShippedFilesTests
{
    private const string Hostile = "x\"]],[[\"name\",\"like\",\"%\" OR * \\";

    [Theory]
    [MemberData(nameof(ShippedFile.Names), MemberType = typeof(ShippedFile))]
    public void It_is_read_without_a_fault(string name) => Assert.Empty(ShippedFile.Of(name).Reading.Faults);

    [Theory]
    [MemberData(nameof(ShippedFile.Names), MemberType = typeof(ShippedFile))]
    public void It_is_used_by_its_id(string name)
    {
        var file = ShippedFile.Of(name);

        Assert.Equal(Path.GetFileNameWithoutExtension(name), file.Plan.Id);
        Assert.Contains(file.Plan.Id, ShippedFiles.Names);
        Assert.Equal(ShippedFile.Names.Count, ShippedFiles.Names.Count);
    }

    [Theory]
    [MemberData(nameof(ShippedFile.Names), MemberType = typeof(ShippedFile))]
    public void Its_own_tests_pass_and_each_thing_it_reads_has_one(string name)
    {
        var file = ShippedFile.Of(name);

        Assert.All(YamlAdapterTests.Run(file.Plan, file.Folder), r => Assert.True(r.Passed, $"{r.Name}\n{string.Join('\n', r.Difference)}"));
        Assert.All(file.Plan.Lists.Values, c => Assert.True(c.Tests.Count > 0, $"{c.Capability} has no test"));
    }

    [Theory]
    [MemberData(nameof(ShippedFile.Names), MemberType = typeof(ShippedFile))]
    public void Each_of_its_tests_stands_below_the_address_of_the_page_it_follows(string name)
    {
        var lines = ShippedFile.Of(name).Text.Split('\n');

        var without = Enumerable.Range(1, lines.Length - 1).Where(i => lines[i].Contains("- {given:", StringComparison.Ordinal) && !lines[i - 1].TrimStart().StartsWith("# https://", StringComparison.Ordinal));

        Assert.Empty(without.Select(i => $"line {i + 1}"));
    }

    [Theory]
    [MemberData(nameof(ShippedFile.Names), MemberType = typeof(ShippedFile))]
    public async Task Refused_credentials_a_limit_and_a_page_for_people_are_said_as_such(string name)
    {
        Assert.Equal(Outcome.Refused, (await FindAsync(name, Vendor.Answer(HttpStatusCode.Unauthorized, "{}"))).Outcome);
        Assert.Equal(Outcome.Refused, (await FindAsync(name, Vendor.Answer(HttpStatusCode.TooManyRequests, "{}"))).Outcome);
        Assert.Equal(Outcome.Unreadable, (await FindAsync(name, Vendor.Answer(HttpStatusCode.OK, "<html>Sign in</html>", "text/html"))).Outcome);
    }

    [Theory]
    [MemberData(nameof(ShippedFile.Names), MemberType = typeof(ShippedFile))]
    public async Task What_is_hostile_in_a_key_an_id_or_a_search_stays_one_value_of_the_question_or_is_not_sent(string name)
    {
        using var vendor = new Vendor(_ => Vendor.Answer(HttpStatusCode.OK, "[]"));
        var adapter = vendor.In(ShippedFile.Of(name));

        foreach (var kind in adapter.SearchableKeys) await adapter.As<IFindCustomers>()!.FindCustomersAsync(new(kind, Hostile), CancellationToken.None);
        await adapter.As<IListTickets>()!.ListTicketsAsync(new(Hostile), new(10), CancellationToken.None);
        if (adapter.As<IListInvoices>() is { } invoices) await invoices.ListInvoicesAsync(new(Hostile), new(10), CancellationToken.None);
        if (adapter.As<IListPayments>() is { } payments) await payments.ListPaymentsAsync(new(Hostile), new(10), CancellationToken.None);
        if (adapter.As<IGetProfile>() is { } profile) await profile.GetProfileAsync(new(Hostile), CancellationToken.None);
        if (adapter.As<ISearch>() is { } search) await search.SearchAsync(Hostile, new(10), CancellationToken.None);
        if (adapter.As<ISearchKnowledge>() is { } knowledge) await knowledge.SearchKnowledgeAsync(Hostile, new(10), CancellationToken.None);

        Assert.True(vendor.Asked.Count >= adapter.SearchableKeys.Count);
        Assert.All(vendor.Asked, a => Assert.True(Values(a.Address, a.Body).Concat(a.Address.Segments.Select(Uri.UnescapeDataString)).Any(v => v.Contains(Hostile, StringComparison.Ordinal)), $"{a.Address} {a.Body}"));
    }

    [Theory]
    [MemberData(nameof(ShippedFile.Names), MemberType = typeof(ShippedFile))]
    public async Task A_page_out_of_bounds_of_the_host_is_never_asked(string name)
    {
        using var vendor = new Vendor(_ => Vendor.Answer(HttpStatusCode.OK, "[]"));

        await vendor.In(ShippedFile.Of(name)).As<IListTickets>()!.ListTicketsAsync(new("../../admin"), new(10), CancellationToken.None);

        Assert.All(vendor.Asked, a => Assert.DoesNotContain("/admin", a.Address.AbsolutePath, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ShippedFile.Names), MemberType = typeof(ShippedFile))]
    public async Task Tickets_are_read_page_by_page_to_the_end(string name)
    {
        var file = ShippedFile.Of(name);
        var test = file.Plan.Lists[Capability.Tickets].Tests[0];
        var recorded = await File.ReadAllTextAsync(Path.Combine(file.Folder, test.Given));
        using var vendor = new Vendor(i => Vendor.Answer(HttpStatusCode.OK, Rows(recorded, i == 0 ? 10 : 3)));
        var tickets = vendor.In(file).As<IListTickets>()!;

        var first = await tickets.ListTicketsAsync(new(test.Customer!), new(10), CancellationToken.None);
        var second = await tickets.ListTicketsAsync(new(test.Customer!), new(10, first.Next), CancellationToken.None);

        Assert.Equal((10, 3), (first.Value!.Count, second.Value!.Count));
        Assert.NotNull(first.Next);
        Assert.Null(second.Next);
        Assert.Equal(2, vendor.Asked.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(ShippedFile.Names), MemberType = typeof(ShippedFile))]
    public async Task Of_a_list_longer_than_was_asked_for_a_page_is_shown_and_one_larger_than_allowed_is_not_read(string name)
    {
        var file = ShippedFile.Of(name);
        var test = file.Plan.Lists[Capability.Tickets].Tests[0];
        var recorded = await File.ReadAllTextAsync(Path.Combine(file.Folder, test.Given));
        using var generous = new Vendor(_ => Vendor.Answer(HttpStatusCode.OK, Rows(recorded, 3000)));
        using var boundless = new Vendor(_ => Vendor.Answer(HttpStatusCode.OK, Rows(recorded, 30_000)));

        var page = await generous.In(file).As<IListTickets>()!.ListTicketsAsync(new(test.Customer!), new(10), CancellationToken.None);
        var none = await boundless.In(file).As<IListTickets>()!.ListTicketsAsync(new(test.Customer!), new(10), CancellationToken.None);

        Assert.Equal((Outcome.Found, 10, true), (page.Outcome, page.Value!.Count, page.Next is not null));
        Assert.Equal(Outcome.Unreadable, none.Outcome);
    }

    /// <summary>The recorded answer with its first row as often as wanted.</summary>
    private static string Rows(string recorded, int count)
    {
        var answer = JsonNode.Parse(recorded)!;
        var rows = string.Join(',', Enumerable.Repeat((answer as JsonArray ?? answer["data"]!)[0]!.ToJsonString(), count));
        return answer is JsonArray ? $"[{rows}]" : $$"""{"data":[{{rows}}]}""";
    }

    /// <summary>Values as the system takes them: of the JSON in a parameter or body, of a Lucene phrase, or the parameter itself.</summary>
    private static IEnumerable<string> Values(Uri address, string body)
    {
        var texts = address.Query.TrimStart('?').Split('&').Select(p => Uri.UnescapeDataString(p[(p.IndexOf('=') + 1)..])).Append(body);
        return texts.SelectMany(t => QueryTexts.In(t).Append(t));
    }

    private static async Task<Answer<IReadOnlyList<FoundCustomer>>> FindAsync(string name, HttpResponseMessage response)
    {
        using var vendor = new Vendor(_ => response);
        return await vendor.In(ShippedFile.Of(name)).As<IFindCustomers>()!.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);
    }
}
