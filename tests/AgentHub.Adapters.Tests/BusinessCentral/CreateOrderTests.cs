using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using static AgentHub.Adapters.Tests.BusinessCentral.CannedBusinessCentral;

namespace AgentHub.Adapters.Tests.BusinessCentral;

public sealed class CreateOrderTests
{
    private const string Refusal = """{"error":{"code":"Application_DialogException","message":"Item does not exist.  CorrelationId:  2d5b2ee5-7f42-4ab3-a2b6-6d6f4f2f5f34."}}""";
    private const string Created = """{"id":"0a0b0c0d-0000-4000-8000-000000020931","number":"SO-20931"}""";

    private static readonly NewOrder Kit = new() { Customer = Maria, Lines = [new("1002-e", 2), new("1000-E", 0.5m)], Note = "Ring twice", IdempotencyKey = "k" };

    /// <summary>The mark of the key: what a repeat is recognised by.</summary>
    private static readonly string Mark = "AGENTHUB" + Convert.ToHexString(SHA256.HashData("k"u8).AsSpan(0, 10));

    private static string Line(string item, decimal quantity) =>
        new JsonObject { ["lineObjectNumber"] = item, ["quantity"] = quantity }.ToJsonString();

    private static string Order(params string[] lines) => Page($$"""
        {"@odata.etag":"W/\"7\"","id":"{{OrderId}}","number":"SO-20931","customerNumber":"{{Mine}}","externalDocumentNumber":"{{Mark}}","salesOrderLines":[{{string.Join(',', lines)}}]}
        """);

    private static string Whole => Order(Line("1002-E", 2), Line("1000-E", 0.5m), Line("", 0));

    private static Task<Answer<WriteReceipt>> CreateAsync(CannedBusinessCentral erp, NewOrder? order = null) =>
        erp.Adapter<ICreateOrder>().CreateOrderAsync(order ?? Kit, CancellationToken.None);

    [Fact]
    public async Task Header_and_lines_are_sent_as_one_and_what_was_created_is_read_again_from_the_database_itself()
    {
        var erp = new CannedBusinessCentral(Page(Customer()), Nothing, Nothing).Then(HttpStatusCode.Created, Created).Then(Whole);

        var answer = await CreateAsync(erp);

        Assert.Equal(new WriteReceipt(OrderId, "SO-20931"), answer.Value);
        Assert.Equal((HttpMethod.Post, 5), (erp.Requests[3].Method, erp.Requests.Count));
        // The kind of a line stands before what it is of, and nothing numbers the lines.
        Assert.Equal(
            $$"""{"customerNumber":"{{Mine}}","externalDocumentNumber":"{{Mark}}","salesOrderLines":[{"lineType":"Item","lineObjectNumber":"1002-E","quantity":2},"""
            + """{"lineType":"Item","lineObjectNumber":"1000-E","quantity":0.5},{"lineType":"Comment","description":"Ring twice"}]}""", erp.Requests[3].Body);
        // The field is a code of 35 characters.
        Assert.InRange(Mark.Length, 20, 35);
        Assert.All(new[] { 1, 4 }, at => Assert.Equal("ReadWrite", erp.Requests[at].Headers["Data-Access-Intent"]));
        Assert.Contains(Uri.EscapeDataString($"customerNumber eq '{Mine}' and externalDocumentNumber eq '{Mark}'"), erp.Requests[4].Uri.Query);
    }

    [Fact]
    public async Task An_order_whose_lines_failed_does_not_stay_and_the_system_says_why_in_its_own_words()
    {
        var erp = new CannedBusinessCentral(Page(Customer()), Nothing, Nothing).Then(HttpStatusCode.BadRequest, Refusal)
            .Then(Order()).Then(HttpStatusCode.NoContent, "").Then(Nothing);

        var answer = await CreateAsync(erp);

        Assert.Equal((Outcome.Refused, "says: Item does not exist"), (answer.Outcome, answer.Reason));
        Assert.Equal((HttpMethod.Delete, "W/\"7\""), (erp.Requests[5].Method, erp.Requests[5].Headers["If-Match"]));
        Assert.EndsWith($"/salesOrders({OrderId})", erp.Requests[5].Uri.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_of_which_only_some_lines_were_taken_does_not_stay_though_it_was_said_to_be_created()
    {
        var erp = new CannedBusinessCentral(Page(Customer()), Nothing, Nothing).Then(HttpStatusCode.Created, Created)
            .Then(Order(Line("1002-E", 2))).Then(HttpStatusCode.NoContent, "").Then(Nothing);

        var answer = await CreateAsync(erp);

        Assert.Equal((Outcome.Refused, "did not take every line of the order, which was taken back"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task What_an_earlier_attempt_left_without_lines_is_replaced()
    {
        var erp = new CannedBusinessCentral(Page(Customer()), Order()).Then(HttpStatusCode.NoContent, "")
            .Then(Nothing).Then(HttpStatusCode.Created, Created).Then(Whole);

        Assert.True((await CreateAsync(erp)).IsFound);
        Assert.Equal([HttpMethod.Get, HttpMethod.Get, HttpMethod.Delete, HttpMethod.Get, HttpMethod.Post, HttpMethod.Get], erp.Requests.Select(r => r.Method));
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict, """{"error":{"code":"Request_EntityChanged","message":"Another user has already changed the record."}}""")]
    [InlineData(HttpStatusCode.Forbidden, """{"error":{"code":"Internal","message":"No."}}""")]
    public async Task An_unfinished_order_that_may_not_be_removed_is_named_and_none_is_put_beside_it(HttpStatusCode status, string body)
    {
        var erp = new CannedBusinessCentral(Page(Customer()), Order()).Then(status, body);

        var answer = await CreateAsync(erp);

        Assert.Equal(Outcome.Conflict, answer.Outcome);
        Assert.Contains("without all its lines", answer.Reason);
        Assert.DoesNotContain(erp.Requests, r => r.Method == HttpMethod.Post);
    }

    [Fact]
    public async Task A_removal_that_was_answered_and_not_made_is_no_removal()
    {
        var erp = new CannedBusinessCentral(Page(Customer()), Order()).Then(HttpStatusCode.NoContent, "").Then(Order());

        Assert.Equal(Outcome.Conflict, (await CreateAsync(erp)).Outcome);
        Assert.DoesNotContain(erp.Requests, r => r.Method == HttpMethod.Post);
    }

    [Fact]
    public async Task An_order_to_which_somebody_added_a_line_is_the_order_and_one_whose_lines_somebody_changed_is_left_alone()
    {
        var added = new CannedBusinessCentral(Page(Customer()), Order(Line("1000-E", 0.50m), Line("SHIPPING", 1), Line("1002-E", 2)));
        var changed = new CannedBusinessCentral(Page(Customer()), Order(Line("1002-E", 3), Line("1000-E", 0.5m)));

        Assert.Equal("SO-20931", (await CreateAsync(added)).Value?.Number);
        Assert.Equal(Outcome.Conflict, (await CreateAsync(changed)).Outcome);
        Assert.All(added.Requests.Concat(changed.Requests), r => Assert.Equal(HttpMethod.Get, r.Method));
    }

    [Fact]
    public async Task Two_lines_of_the_same_item_need_two_lines()
    {
        var twice = Kit with { Lines = [new("1002-E", 2), new("1002-E", 2)] };

        Assert.Equal(Outcome.Conflict, (await CreateAsync(new(Page(Customer()), Order(Line("1002-E", 2))), twice)).Outcome);
        Assert.True((await CreateAsync(new(Page(Customer()), Order(Line("1002-E", 2), Line("1002-E", 2))), twice)).IsFound);
    }

    [Fact]
    public async Task An_order_that_was_invoiced_and_is_gone_is_recognised_by_its_invoice()
    {
        var erp = new CannedBusinessCentral(Page(Customer()), Nothing, Page($$"""
            {"id":"1","number":"INV-1","customerNumber":"{{Mine}}","externalDocumentNumber":"{{Mark}}","orderId":"{{OrderId}}","orderNumber":"SO-20931","totalAmountIncludingTax":1}
            """));

        Assert.Equal(new WriteReceipt(OrderId, "SO-20931"), (await CreateAsync(erp)).Value);
        Assert.DoesNotContain(erp.Requests, r => r.Method == HttpMethod.Post);
    }

    [Fact]
    public async Task A_system_that_ignores_the_filter_makes_nobody_elses_order_ours()
    {
        var foreign = $$"""{"@odata.etag":"W/1","id":"x","number":"SO-1","customerNumber":"7730118544","externalDocumentNumber":"{{Mark}}","salesOrderLines":[]}""";
        var unmarked = $$"""{"@odata.etag":"W/1","id":"y","number":"SO-2","customerNumber":"{{Mine}}","externalDocumentNumber":"","salesOrderLines":[]}""";
        var invoice = $$"""{"id":"z","number":"INV-1","customerNumber":"{{Mine}}","externalDocumentNumber":"PO 12","totalAmountIncludingTax":1}""";
        var erp = new CannedBusinessCentral(Page(Customer()), Page(foreign, unmarked), Page(invoice)).Then(HttpStatusCode.Created, Created).Then(Page(foreign, unmarked));

        var answer = await CreateAsync(erp);

        Assert.Equal((Outcome.Unreadable, "says that it created the order, but does not show it"), (answer.Outcome, answer.Reason));
        Assert.DoesNotContain(erp.Requests, r => r.Method == HttpMethod.Delete);
    }

    public static TheoryData<NewOrder> Impossible => new()
    {
        Kit with { Lines = [] },
        Kit with { Lines = [.. Enumerable.Range(0, 101).Select(_ => new NewOrderLine("1002-E", 1))] },
        Kit with { Lines = [new("1002-E", 0)] },
        Kit with { Lines = [new("1002-E", 0.000001m)] },
        Kit with { Lines = [new(" ", 1)] },
        Kit with { Lines = [new(new string('1', 21), 1)] },
        Kit with { Note = string.Join('\n', Enumerable.Range(0, 21)) },
        Kit with { Note = new string('n', 2001) },
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public async Task What_the_system_could_not_hold_is_not_sent(NewOrder order)
    {
        var erp = new CannedBusinessCentral();

        Assert.Equal(Outcome.Refused, (await CreateAsync(erp, order)).Outcome);
        Assert.Empty(erp.Requests);
    }

    [Fact]
    public async Task A_long_note_is_cut_into_lines_between_characters()
    {
        var erp = new CannedBusinessCentral(Page(Customer()), Nothing, Nothing).Then(HttpStatusCode.Created, Created).Then(Whole);

        await CreateAsync(erp, Kit with { Note = $"one\r\n\r\n{new string('x', 99)}🚪two" });

        var lines = JsonNode.Parse(erp.Requests[3].Body!)!["salesOrderLines"]!.AsArray().Skip(2).Select(l => (string)l!["description"]!);
        Assert.Equal(["one", new string('x', 99), "🚪two"], lines);
    }
}
