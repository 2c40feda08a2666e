using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.HubSpot;

namespace AgentHub.Adapters.Tests.HubSpot;

/// <summary>Orders and meetings: what HubSpot sends and what is shown of it.</summary>
public sealed class HubSpotAppointmentTests
{
    private const string Nothing = """{"total":0,"results":[]}""";

    private readonly CannedServer _server = new("https://api.hubapi.com");

    private IAdapter Adapter() => new HubSpotAdapterFactory().Create(
        new() { SystemId = "crm", BaseUrl = _server.Client.BaseAddress!, Values = new Dictionary<string, string> { ["Token"] = "t" } }, _server.Client);

    [Fact]
    public async Task Orders_come_by_the_shops_date_or_by_HubSpots_where_there_is_none()
    {
        _server.Answers(
            """
            {"total":2,"results":[{"id":"9","properties":{"hs_external_created_date":"2026-06-24T10:00:00Z","hs_order_name":"#1003","hs_total_price":"49.99","hs_currency_code":"GBP","hs_fulfillment_status":"Shipped"}},
            {"id":"7","properties":{"hs_external_created_date":"2026-06-20T10:00:00Z","hs_createdate":"2026-06-28T10:00:00Z","hs_fulfillment_status":"With the carpenter"}}]}
            """,
            """{"total":1,"results":[{"id":"8","properties":{"hs_createdate":"2026-06-22T10:00:00Z","hs_order_name":"Camping supplies","hs_fulfillment_status":"Packing"}}]}""",
            Tied("9", "8", "7"));

        var answer = await ((IListOrders)Adapter()).ListOrdersAsync(new("101"), PageRequest.First, CancellationToken.None);

        Assert.Equal(["#1003", "Camping supplies", "7"], answer.Value!.Select(o => o.Number));
        Assert.Equal([new(2026, 6, 24), new(2026, 6, 22), new DateOnly(2026, 6, 20)], answer.Value!.Select(o => o.PlacedOn!.Value));
        Assert.Equal(
            [new(OrderStatus.Shipped, "Shipped"), new(OrderStatus.Open, "Packing"), new Coded<OrderStatus>(OrderStatus.Unknown, "With the carpenter")], answer.Value!.Select(o => o.Status));
        Assert.Equal((new Money(4999, "GBP"), null, 3), (answer.Value![0].Total, answer.Value[1].Total, answer.Total));
        Assert.Equal(["HAS_PROPERTY", "NOT_HAS_PROPERTY"], _server.Requests.Take(2).Select(r => (string?)Sent(r.Body)["filterGroups"]![0]!["filters"]![1]!["operator"]));
    }

    [Fact]
    public async Task An_order_of_somebody_else_is_not_shown_whatever_the_search_found()
    {
        _server.Answers(
            """{"total":1,"results":[{"id":"9","properties":{"hs_external_created_date":"2026-06-24T10:00:00Z"}}]}""", Nothing,
            """{"results":[{"from":{"id":"9"},"to":[{"toObjectId":202}]}]}""");

        var answer = await ((IListOrders)Adapter()).ListOrdersAsync(new("101"), PageRequest.First, CancellationToken.None);

        Assert.Equal((Outcome.NotFound, 1), (answer.Outcome, answer.Dropped));
    }

    [Fact]
    public async Task What_comes_stands_before_what_was_and_each_outcome_is_read()
    {
        _server.Answers(
            $$$"""{"total":3,"results":[{{{Meeting("2", "2097-01-02T09:00:00Z", "CANCELED")}}},{{{Meeting("1", "2097-01-01T09:00:00Z", "SCHEDULED")}}},{{{Meeting("9", "2097-01-03T09:00:00Z", "SCHEDULED")}}}]}""",
            $$$"""{"total":4,"results":[{{{Meeting("3", "2020-01-01T09:00:00Z", "RESCHEDULED")}}},{{{Meeting("4", "2020-01-04T09:00:00Z", "COMPLETED")}}},{{{Meeting("5", "2020-01-03T09:00:00Z", "NO_SHOW")}}},{"id":"6","properties":{}}]}""",
            Tied("1", "2", "3", "4", "5"));

        var answer = await ((IListAppointments)Adapter()).ListAppointmentsAsync(new("101"), PageRequest.First, CancellationToken.None);

        Assert.Equal(["1", "2", "4", "5", "3"], answer.Value!.Select(a => a.Id));
        Assert.Equal(
            [AppointmentStatus.Booked, AppointmentStatus.Cancelled, AppointmentStatus.Completed, AppointmentStatus.Missed, AppointmentStatus.Unknown], answer.Value!.Select(a => a.Status.Value));
        Assert.Equal("RESCHEDULED", answer.Value![4].Status.Raw);
        Assert.Equal(("Visit 1", "14 Weir Lane", new DateTimeOffset(2097, 1, 1, 10, 0, 0, TimeSpan.Zero)), (answer.Value[0].Subject, answer.Value[0].Place!.Street, answer.Value[0].EndsAt));
        // Somebody else's meeting, and one that says no time.
        Assert.Equal((2, null), (answer.Dropped, answer.Total));
        Assert.Equal(["""["hs_meeting_start_time"]""", """["-hs_meeting_start_time"]"""], _server.Requests.Take(2).Select(r => Sent(r.Body)["sorts"]!.ToJsonString()));
    }

    [Fact]
    public async Task The_next_page_keeps_the_time_at_which_the_first_was_read()
    {
        _server.Answers(
            $$$"""{"total":1,"results":[{{{Meeting("1", "2097-01-01T09:00:00Z", "SCHEDULED")}}}]}""", """{"total":1,"results":[]}""", Tied("1"),
            $$$"""{"total":1,"results":[{{{Meeting("4", "2020-01-04T09:00:00Z", "COMPLETED")}}}]}""", Tied("4"));
        var list = (IListAppointments)Adapter();

        var first = await list.ListAppointmentsAsync(new("101"), new(1), CancellationToken.None);
        var second = await list.ListAppointmentsAsync(new("101"), new(1, first.Next), CancellationToken.None);

        Assert.Equal(("1", 2, "4", null), (Assert.Single(first.Value!).Id, first.Total, Assert.Single(second.Value!).Id, second.Next));
        var (coming, past) = (Sent(_server.Requests[0].Body)["filterGroups"]![0]!["filters"]![1]!, Sent(_server.Requests[3].Body)["filterGroups"]![0]!["filters"]![1]!);
        Assert.Equal(("GTE", "LT", (string?)coming["value"]), ((string?)coming["operator"], (string?)past["operator"], (string?)past["value"]));
    }

    [Fact]
    public async Task A_booked_appointment_is_a_scheduled_meeting_of_the_contact()
    {
        _server.Answers(Nothing, """{"id":"9","properties":{}}""");
        var starts = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(1));

        var receipt = await ((IBookAppointment)Adapter()).BookAppointmentAsync(
            new() { Customer = new("101"), Subject = "Exchange of the meter", StartsAt = starts, EndsAt = starts.AddHours(2), Note = "Ring <twice>", IdempotencyKey = "k" }, CancellationToken.None);

        Assert.Equal("9", receipt.Value?.RecordId);
        var meeting = Sent(_server.Requests[1].Body);
        Assert.StartsWith("Ring &lt;twice&gt;<br><br>Ref. agenthub", (string?)meeting["properties"]!["hs_meeting_body"]);
        Assert.Equal(
            ("2026-11-20T08:00:00.000Z", "2026-11-20T08:00:00.000Z", "2026-11-20T10:00:00.000Z", "SCHEDULED"),
            ((string?)meeting["properties"]!["hs_timestamp"], (string?)meeting["properties"]!["hs_meeting_start_time"], (string?)meeting["properties"]!["hs_meeting_end_time"],
                (string?)meeting["properties"]!["hs_meeting_outcome"]));
        Assert.Equal("""[{"to":{"id":"101"},"types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":200}]}]""", meeting["associations"]!.ToJsonString());
    }

    private static JsonNode Sent(string? body) => JsonNode.Parse(body!)!;

    private static string Meeting(string id, string starts, string outcome) => $$$"""
        {"id":"{{{id}}}","properties":{"hs_meeting_start_time":"{{{starts}}}","hs_meeting_end_time":"{{{starts.Replace("T09", "T10", StringComparison.Ordinal)}}}",
        "hs_meeting_title":"Visit {{{id}}}","hs_meeting_outcome":"{{{outcome}}}","hs_meeting_location":"14 Weir Lane"}}
        """;

    private static string Tied(params string[] ids) => $"{{\"results\":[{string.Join(',', ids.Select(TiedOne))}]}}";

    private static string TiedOne(string id) => $$$"""{"from":{"id":"{{{id}}}"},"to":[{"toObjectId":101}]}""";
}
