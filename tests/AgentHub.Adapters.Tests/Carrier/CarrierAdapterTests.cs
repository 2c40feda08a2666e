using AgentHub.Abstractions;
using AgentHub.Adapters.Carrier;

namespace AgentHub.Adapters.Tests.Carrier;

public sealed class CarrierAdapterTests
{
    private static readonly CustomerRef Tomasz = new("7730131876");

    private static Task<Answer<IReadOnlyList<Delivery>>> ReadAsync(CannedServer server, PageRequest? page = null)
    {
        var settings = new AdapterSettings { SystemId = "carrier", BaseUrl = server.Client.BaseAddress!, Values = new Dictionary<string, string> { ["Token"] = "t", ["Name"] = "Northway" } };
        return new CarrierAdapterFactory().Create(settings, server.Client).As<IListDeliveries>()!.ListDeliveriesAsync(Tomasz, page ?? PageRequest.First, CancellationToken.None);
    }

    private static string Page(int pages, params string[] rows) => $$"""{"consignments":[{{string.Join(',', rows)}}],"pages":{{pages}},"count":3}""";

    private static string Row(string number, string status = "DONE", string reference = "7730131876") =>
        $$"""{"trackingNumber":"{{number}}","reference":"{{reference}}","orderNumber":"SO-1","status":"{{status}}","lastEvent":"Delivered to the porch","promisedOn":"2026-11-11","deliveredAt":"2026-11-11T13:02:00+00:00"}""";

    [Fact]
    public async Task A_consignment_says_where_it_was_seen_last_and_when_it_came()
    {
        var row = Assert.Single((await ReadAsync(new CannedServer("https://carrier.example/api/").Answers(Page(1, Row("C1"))))).Value!);

        Assert.Equal(("C1", "SO-1", "Northway", "Delivered to the porch", DeliveryStatus.Delivered, "DONE"), (row.Number, row.OrderNumber, row.Carrier, row.LastSeen, row.Status.Value, row.Status.Raw));
        Assert.Equal((new DateOnly(2026, 11, 11), new DateTimeOffset(2026, 11, 11, 13, 2, 0, TimeSpan.Zero)), (row.PromisedOn, row.DeliveredAt));
    }

    [Theory]
    [InlineData("LABEL", DeliveryStatus.Preparing)]
    [InlineData("TRANSIT", DeliveryStatus.InTransit)]
    [InlineData("OUT", DeliveryStatus.OutForDelivery)]
    [InlineData("FAILED", DeliveryStatus.Failed)]
    [InlineData("RETURNED", DeliveryStatus.Returned)]
    [InlineData("LOST AT SEA", DeliveryStatus.Unknown)]
    public async Task The_carriers_words_are_ours_and_kept_beside_them(string word, DeliveryStatus expected)
    {
        var status = Assert.Single((await ReadAsync(new CannedServer("https://carrier.example").Answers(Page(1, Row("C1", word))))).Value!).Status;

        Assert.Equal((expected, word), (status.Value, status.Raw));
    }

    [Fact]
    public async Task A_page_of_ours_may_be_a_part_of_the_carriers_and_goes_on_with_its_next()
    {
        var server = new CannedServer("https://carrier.example").Answers(Page(2, Row("C1"), Row("C2")), Page(2, Row("C1"), Row("C2")), Page(2, Row("C3")));

        var first = await ReadAsync(server, new(1));
        var second = await ReadAsync(server, new(1, first.Next));
        var third = await ReadAsync(server, new(1, second.Next));

        Assert.Equal(["C1", "C2", "C3"], new[] { first, second, third }.Select(a => Assert.Single(a.Value!).Number));
        Assert.Null(third.Next);
        Assert.Equal(["page=1", "page=1", "page=2"], server.Requests.Select(r => r.Uri.Query.Split('&').Single(p => p.StartsWith("page=", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_row_without_its_number_is_no_answer_and_one_of_somebody_else_is_left_out()
    {
        Assert.Equal("sent a consignment without trackingNumber", (await ReadAsync(new CannedServer("https://carrier.example").Answers(Page(1, Row(""))))).Reason);
        Assert.Equal(1, (await ReadAsync(new CannedServer("https://carrier.example").Answers(Page(1, Row("C1", reference: "1"))))).Dropped);
    }
}
