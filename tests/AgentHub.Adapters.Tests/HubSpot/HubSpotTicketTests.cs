using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.HubSpot;

namespace AgentHub.Adapters.Tests.HubSpot;

public sealed class HubSpotTicketTests
{
    private const string Pipelines = """
        {"results":[{"id":"0","label":"Support","displayOrder":0,"stages":[
        {"id":"4","label":"Closed","displayOrder":3,"metadata":{"ticketState":"CLOSED"}},{"id":"1","label":"New","displayOrder":0,"metadata":{"ticketState":"OPEN"}},
        {"id":"2","label":"Waiting on contact","displayOrder":1,"metadata":{"ticketState":"OPEN"}},{"id":"9","label":"With the notary","displayOrder":2,"metadata":{"ticketState":"OPEN"}}]}]}
        """;

    private const string Nothing = """{"total":0,"results":[]}""";

    private readonly CannedServer _server = new("https://api.hubapi.com");

    private IAdapter Adapter(params (string Name, string Value)[] values) => new HubSpotAdapterFactory().Create(
        new() { SystemId = "crm", BaseUrl = _server.Client.BaseAddress!, Values = values.Append(("Token", "t")).ToDictionary(v => v.Item1, v => v.Item2) }, _server.Client);

    [Fact]
    public async Task Every_field_of_a_ticket_is_shown_its_stage_by_name_and_ids_may_be_numbers()
    {
        _server.Answers(
            Pipelines,
            """
            {"total":1,"results":[{"id":"77","updatedAt":"2026-06-25T08:00:00.123Z","properties":{"subject":" Bill too high ","content":"One & only\n£412.60 <is> too much",
            "hs_pipeline":"0","hs_pipeline_stage":"9","hs_ticket_priority":"HIGH","source_type":"EMAIL","createdate":"2026-06-24T10:00:00Z","closed_date":"","promised":"1782464400000"}}]}
            """,
            Nothing,
            """{"results":[{"from":{"id":"77"},"to":[{"toObjectId":101,"associationTypes":[]}]}]}""");

        var answer = await ((IListTickets)Adapter(("TicketDueProperty", "promised"))).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None);

        var ticket = Assert.Single(answer.Value!);
        Assert.Equal(("77", "77", "101", "Bill too high", "HIGH", "EMAIL", "One & only\n£412.60 <is> too much"), (ticket.Id, ticket.Number, ticket.CustomerId, ticket.Subject, ticket.Priority, ticket.Channel, ticket.Excerpt));
        Assert.Equal(new(TicketStatus.Open, "With the notary"), ticket.Status);
        Assert.Equal((new(2026, 6, 24, 10, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 6, 26, 9, 0, 0, TimeSpan.Zero), null), (ticket.OpenedAt, ticket.DueAt, ticket.ClosedAt));
        Assert.Equal((1, null, 0), (answer.Total, answer.Next, answer.Dropped));
    }

    [Fact]
    public async Task What_is_open_is_asked_for_by_the_accounts_own_stages()
    {
        _server.Answers(Pipelines, Nothing, Nothing);

        await ((IListTickets)Adapter()).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None);

        var (open, done) = (JsonNode.Parse(_server.Requests[1].Body!)!, JsonNode.Parse(_server.Requests[2].Body!)!);
        Assert.Equal("""[{"filters":[{"propertyName":"associations.contact","operator":"EQ","value":"101"},{"propertyName":"hs_pipeline_stage","operator":"NOT_IN","values":["4"]}]}]""", open["filterGroups"]!.ToJsonString());
        Assert.Equal("""{"propertyName":"hs_pipeline_stage","operator":"IN","values":["4"]}""", done["filterGroups"]![0]!["filters"]![1]!.ToJsonString());
        Assert.Equal("""["-createdate"]""", open["sorts"]!.ToJsonString());
    }

    [Fact]
    public async Task A_ticket_that_is_tied_to_another_contact_is_not_shown_whatever_the_search_found()
    {
        _server.Answers(
            Pipelines,
            """
            {"total":2,"results":[{"id":"77","properties":{"hs_pipeline_stage":"1","createdate":"2026-06-24T10:00:00Z"}},{"id":"78","properties":{"hs_pipeline_stage":"1","createdate":"2026-06-23T10:00:00Z"}}]}
            """,
            Nothing,
            """{"results":[{"from":{"id":"77"},"to":[{"toObjectId":"202"}]},{"from":{"id":"78"},"to":[{"toObjectId":"202"},{"toObjectId":"101"}]}]}""");

        var answer = await ((IListTickets)Adapter()).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None);

        Assert.Equal("78", Assert.Single(answer.Value!).Id);
        Assert.Equal(1, answer.Dropped);
    }

    [Fact]
    public async Task A_stage_that_changed_meanwhile_is_left_alone()
    {
        _server.Answers(Ticket("1", "2026-06-25T08:00:01Z"));

        var answer = await ((IChangeTicketStatus)Adapter()).ChangeTicketStatusAsync(
            new() { Customer = new("101"), TicketId = "77", Status = TicketStatus.Closed, ExpectedVersion = "2026-06-25T08:00:00.0000000Z" }, CancellationToken.None);

        Assert.Equal((Outcome.Conflict, 1), (answer.Outcome, _server.Requests.Count));
    }

    [Fact]
    public async Task A_change_that_HubSpot_answers_and_does_not_make_is_no_success()
    {
        _server.Answers(Ticket("1"), Pipelines, Ticket("4"), Ticket("1"));

        var answer = await ((IChangeTicketStatus)Adapter()).ChangeTicketStatusAsync(new() { Customer = new("101"), TicketId = "77", Status = TicketStatus.Closed }, CancellationToken.None);

        Assert.Equal("""{"properties":{"hs_pipeline_stage":"4"}}""", _server.Requests[2].Body);
        Assert.Equal((Outcome.Refused, "did not change the stage, though it says so"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task Stages_are_called_as_the_account_calls_them()
    {
        _server.Answers(Ticket("1"), Pipelines, Ticket("9"), Ticket("9"));

        var answer = await ((IChangeTicketStatus)Adapter(("StatusOnHold", "with the NOTARY"))).ChangeTicketStatusAsync(
            new() { Customer = new("101"), TicketId = "77", Status = TicketStatus.OnHold }, CancellationToken.None);

        Assert.Equal((true, """{"properties":{"hs_pipeline_stage":"9"}}"""), (answer.IsFound, _server.Requests[2].Body));
    }

    [Fact]
    public async Task A_comment_for_the_customer_is_refused_before_anything_is_written_because_notes_stay_in_the_house()
    {
        var answer = await ((ICommentTicket)Adapter()).CommentTicketAsync(
            new() { Customer = new("101"), TicketId = "77", Body = "b", ToCustomer = true, IdempotencyKey = "k", At = DateTimeOffset.UnixEpoch }, CancellationToken.None);

        Assert.Equal((Outcome.Refused, 0), (answer.Outcome, _server.Requests.Count));
    }

    [Fact]
    public async Task A_new_ticket_begins_in_the_pipeline_that_is_set_and_is_the_contacts()
    {
        _server.Answers(Nothing, Pipelines).Answers(HttpStatusCode.Created, """{"id":"79","properties":{}}""")
            .Answers("""{"results":[{"from":{"id":"79"},"to":[{"toObjectId":101}]}]}""");

        var receipt = await ((ICreateTicket)Adapter()).CreateTicketAsync(new() { Customer = new("101"), Subject = "s", Body = "b <i>", IdempotencyKey = "k" }, CancellationToken.None);

        Assert.Equal(new WriteReceipt("79", "79"), receipt.Value);
        var sent = JsonNode.Parse(_server.Requests[2].Body!)!;
        Assert.Equal(("s", "0", "1"), ((string?)sent["properties"]!["subject"], (string?)sent["properties"]!["hs_pipeline"], (string?)sent["properties"]!["hs_pipeline_stage"]));
        Assert.StartsWith("b <i>\n\nRef. agenthub", (string?)sent["properties"]!["content"]);
        Assert.Equal("""[{"to":{"id":"101"},"types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":16}]}]""", sent["associations"]!.ToJsonString());
    }

    [Fact]
    public async Task A_new_ticket_that_is_nobodys_is_no_success()
    {
        _server.Answers(Nothing, Pipelines).Answers(HttpStatusCode.Created, """{"id":"79","properties":{}}""").Answers(HttpStatusCode.MultiStatus, """{"results":[],"numErrors":1}""");

        var receipt = await ((ICreateTicket)Adapter()).CreateTicketAsync(new() { Customer = new("101"), Subject = "s", Body = "b", IdempotencyKey = "k" }, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "created the ticket but did not tie it to the contact"), (receipt.Outcome, receipt.Reason));
    }

    [Fact]
    public async Task A_pipeline_that_is_not_there_is_said_by_its_setting()
    {
        _server.Answers(Nothing, Pipelines);

        var receipt = await ((ICreateTicket)Adapter(("Pipeline", "12"))).CreateTicketAsync(new() { Customer = new("101"), Subject = "s", Body = "b", IdempotencyKey = "k" }, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "has no such pipeline of tickets (Values:Pipeline)"), (receipt.Outcome, receipt.Reason));
    }

    private static string Ticket(string stage, string updatedAt = "2026-06-25T08:00:00Z") => $$$$"""
        {"id":"77","updatedAt":"{{{{updatedAt}}}}","properties":{"hs_pipeline":"0","hs_pipeline_stage":"{{{{stage}}}}"},"associations":{"contacts":{"results":[{"id":"101","type":"ticket_to_contact"}]}}}
        """;
}
