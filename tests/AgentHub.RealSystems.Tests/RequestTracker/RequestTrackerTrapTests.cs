using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.RequestTracker;
using AgentHub.RealSystems.Tests.Running;

namespace AgentHub.RealSystems.Tests.RequestTracker;

/// <summary>What Request Tracker does that nobody expects, seen in itself, and what the adapter makes of it.</summary>
[Collection(RequestTrackerTests.Name)]
public sealed class RequestTrackerTrapTests(RequestTrackerFixture rt) : IDisposable
{
    private static readonly CustomerKey MariasPhone = new(KeyKind.Phone, "+441632960147");
    private readonly HttpClient _client = new() { BaseAddress = rt.Server.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_search_by_a_field_it_does_not_search_is_answered_with_everybody_and_only_who_holds_the_key_is_found()
    {
        var everybody = await SearchUsersAsync(rt.Server.Token, "MobilePhone", "07700 900112");

        var byPhone = await Find(rt.Server.Token).FindCustomersAsync(new(KeyKind.Phone, "+447700900112"), CancellationToken.None);
        var byWrongField = await Find(rt.Server.Token, ("CustomerNumberCustomField", "No such field")).FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);

        Assert.True(everybody["total"]!.GetValue<int>() > 20, everybody.ToJsonString());
        // He has no ticket, and phones are looked for among requestors.
        Assert.Equal(Outcome.NotFound, byPhone.Outcome);
        Assert.Equal((Outcome.NotFound, everybody["total"]!.GetValue<int>()), (byWrongField.Outcome, byWrongField.Dropped));
    }

    [Fact]
    public async Task A_token_that_may_not_read_telephone_numbers_finds_nobody_by_phone_and_everybody_by_what_it_may_read()
    {
        var row = (await SearchUsersAsync(rt.Server.LeastToken, "HomePhone", "01632 960147"))["items"]![0]!;
        var find = Find(rt.Server.LeastToken);

        var byPhone = await find.FindCustomersAsync(MariasPhone, CancellationToken.None);
        var byEmail = await find.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);

        Assert.Equal(("m.okafor@example.com", ""), ((string?)row["Name"], (string?)row["HomePhone"]));
        Assert.Equal((Outcome.NotFound, 1), (byPhone.Outcome, byPhone.Dropped));
        Assert.Equal("Maria Okafor", Assert.Single(byEmail.Value!).Name);
    }

    [Fact]
    public async Task A_customer_number_in_a_field_of_the_installations_own_is_searched_and_checked_there()
    {
        foreach (var token in new[] { rt.Server.Token, rt.Server.LeastToken })
        {
            var found = await Find(token, ("CustomerNumberCustomField", "Account number")).FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);

            Assert.Equal(("Maria Okafor", "7730118420", 0), (Assert.Single(found.Value!).Name, found.Value![0].CustomerNumber, found.Dropped));
        }
    }

    [Fact]
    public async Task A_telephone_number_in_a_custom_field_is_found_without_administrator_rights_and_without_a_ticket()
    {
        var find = Find(rt.Server.LeastToken, ("PhoneCustomField", "Telephone numbers"));

        var maria = await find.FindCustomersAsync(MariasPhone, CancellationToken.None);
        var tomasz = await find.FindCustomersAsync(new(KeyKind.Phone, "+447700900112"), CancellationToken.None);
        var household = await find.FindCustomersAsync(new(KeyKind.Phone, "+441632960212"), CancellationToken.None);
        var nobody = await find.FindCustomersAsync(new(KeyKind.Phone, "+441632960001"), CancellationToken.None);

        Assert.Equal(["Maria Okafor", "Tomasz Lindqvist", "Paul Hargreaves", "Priya Hargreaves"],
            maria.Value!.Concat(tomasz.Value!).Concat(household.Value!.OrderBy(c => c.Name)).Select(c => c.Name));
        Assert.Equal((Outcome.NotFound, 0, 0), (nobody.Outcome, nobody.Dropped, maria.Dropped));
    }

    [Fact]
    public async Task A_change_that_it_does_not_make_is_answered_200_so_a_ticket_counts_only_when_it_is_read_back()
    {
        var changed = await rt.Server.SendAsync(HttpMethod.Put, "ticket/4980", new { Status = "bogus" });
        var (create, list) = ((ICreateTicket)Adapter(rt.Server.Token), (IListTickets)Adapter(rt.Server.LeastToken));
        var maria = await MariaAsync();

        var receipt = await create.CreateTicketAsync(NewTicket(maria), CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Contains("isn't a valid status", (string?)changed.Answer![0]);
        Assert.Equal("resolved", (string?)(await rt.Server.ReadAsync("ticket/4980"))["Status"]);
        Assert.Contains((await list.ListTicketsAsync(maria, PageRequest.First, CancellationToken.None)).Value!, t => t.Id == receipt.Value!.RecordId);
    }

    [Fact]
    public async Task An_id_is_a_number_here_and_a_text_there_and_always_the_same_for_us()
    {
        var (maria, tickets) = (await MariaAsync(), (IListTickets)Adapter(rt.Server.LeastToken));

        var one = await rt.Server.ReadAsync("ticket/5512");
        var listed = (await rt.Server.ReadAsync("tickets?query=id=5512"))["items"]![0]!;
        var user = (await SearchUsersAsync(rt.Server.LeastToken, "EmailAddress", "m.okafor@example.com", fields: "Name"))["items"]![0]!;
        var ours = (await tickets.ListTicketsAsync(maria, PageRequest.First, CancellationToken.None)).Value!.Single(t => t.Number == "#5512");
        var profile = await ((IGetProfile)Adapter(rt.Server.LeastToken)).GetProfileAsync(maria, CancellationToken.None);

        Assert.Equal((JsonValueKind.Number, JsonValueKind.String), (one["id"]!.GetValueKind(), listed["id"]!.GetValueKind()));
        Assert.Equal("m.okafor@example.com", (string?)user["id"]);
        Assert.Equal(("5512", maria.RecordId, maria.RecordId), (ours.Id, ours.CustomerId, profile.Value!.CustomerId));
    }

    [Fact]
    public async Task A_time_that_is_not_set_is_1970_there_and_none_for_us()
    {
        var there = (string?)(await rt.Server.ReadAsync("ticket/4980"))["Due"];

        var tickets = (await ((IListTickets)Adapter(rt.Server.Token)).ListTicketsAsync(await MariaAsync(), PageRequest.First, CancellationToken.None)).Value!;
        var profile = (await ((IGetProfile)Adapter(rt.Server.LeastToken)).GetProfileAsync(await MariaAsync(), CancellationToken.None)).Value!;

        Assert.Equal("1970-01-01T00:00:00Z", there);
        var (closed, open) = (tickets.Single(t => t.Id == "4980"), tickets.Single(t => t.Id == "5512"));
        Assert.Null(closed.DueAt);
        Assert.Equal(TimeSpan.FromHours(26), closed.ClosedAt - closed.OpenedAt);
        Assert.Equal((TimeSpan.FromHours(24), null), (open.DueAt - open.OpenedAt, open.ClosedAt));
        Assert.Null(profile.UpdatedAt);
    }

    [Fact]
    public async Task Its_links_lead_where_its_configuration_says_and_are_not_followed()
    {
        var court = new CustomerRef((await rt.Server.ReadAsync("user/office@weircourt.example"))["id"]!.ToString());
        var page = await rt.Server.ReadAsync("tickets?query=id>0&per_page=1");

        var tickets = await ((IListTickets)Adapter(rt.Server.Token)).ListTicketsAsync(court, PageRequest.First, CancellationToken.None);

        Assert.StartsWith($"http://127.0.0.1:{RequestTrackerProcess.PortInLinks}/", (string?)page["items"]![0]!["_url"]);
        Assert.Equal((100, 120), (tickets.Value!.Count, tickets.Total));
    }

    [Fact]
    public async Task A_queue_that_does_not_exist_is_named_as_such_and_not_taken_for_wrong_credentials()
    {
        var create = (ICreateTicket)Adapter(rt.Server.Token, ("Queue", "No such queue"));

        var answer = await create.CreateTicketAsync(NewTicket(await MariaAsync()), CancellationToken.None);

        Assert.Equal((Outcome.Denied, "does not let us create tickets in the queue that is set (Values:Queue)"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task It_creates_whom_it_does_not_know_so_a_ticket_is_written_only_for_somebody_who_is_there()
    {
        var created = await rt.Server.SendAsync(HttpMethod.Post, "ticket", new { Queue = "General", Subject = "x", Requestor = $"{Guid.NewGuid():n}@example.com" });
        var nobodys = await rt.Server.SendAsync(HttpMethod.Post, "ticket", new { Queue = "General", Subject = "x", Requestor = "999999999" });
        var before = await CountAsync();

        var answer = await ((ICreateTicket)Adapter(rt.Server.Token)).CreateTicketAsync(NewTicket(new("999999999")), CancellationToken.None);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (created.Status, nobodys.Status));
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_change_based_on_an_old_version_is_refused()
    {
        var answer = await rt.Server.SendAsync(HttpMethod.Put, "ticket/4980", new { Priority = 5 }, version: "\"1\"");

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.Status);
        Assert.Equal("0", (string?)(await rt.Server.ReadAsync("ticket/4980"))["Priority"]);
    }

    [Fact]
    public async Task What_it_says_about_a_wrong_query_holds_a_path_of_its_server()
    {
        using var answer = await rt.Server.Http.GetAsync("REST/2.0/tickets?query=Bogus='x'");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("/usr/share/request-tracker5/", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("O'Hara")]
    [InlineData("back\\slash'")]
    [InlineData("' OR id > 0 OR Subject = '")]
    [InlineData("\\' OR id > 0 OR Subject = \\'")]
    [InlineData("\" OR id > 0 OR Subject = \"")]
    [InlineData("José d'Almeida 王伟 😀")]
    [InlineData("NULL) OR (id > 0")]
    public async Task A_value_in_a_query_is_that_value_and_nothing_more(string value)
    {
        var created = await rt.Server.SendAsync(HttpMethod.Post, "ticket", new { Queue = "General", Subject = value });

        var found = await rt.Server.ReadAsync($"tickets?fields=Subject&query={Uri.EscapeDataString(TicketSql.Condition("Subject", "=", value))}");

        Assert.Equal((string?)created.Answer!["id"], (string?)Assert.Single(found["items"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task A_note_is_a_comment_that_the_customer_does_not_get()
    {
        var note = new NewNote { Customer = await MariaAsync(), TicketId = "5512", Body = "Re-billed <b>£138.20</b>", IdempotencyKey = $"test:{Guid.NewGuid()}", At = DateTimeOffset.UnixEpoch };

        var receipt = await ((IAddNote)Adapter(rt.Server.LeastToken)).AddNoteAsync(note, CancellationToken.None);

        var history = (await rt.Server.ReadAsync("ticket/5512/history?fields=Type,Data&per_page=100"))["items"]!.AsArray();
        var comment = history.Last(t => (string?)t!["Type"] == "Comment")!;
        var attachments = await rt.Server.ReadAsync($"transaction/{comment["id"]}/attachments?fields=Content,ContentType");
        Assert.Equal(new WriteReceipt("5512", "#5512"), receipt.Value);
        Assert.StartsWith("Call note agenthub", (string?)comment["Data"]);
        Assert.Equal("text/plain", (string?)attachments["items"]![0]!["ContentType"]);
        Assert.DoesNotContain(history, t => (string?)t!["Type"] == "Correspond");
    }

    private RequestTrackerAdapter Adapter(string token, params (string Name, string Value)[] values) => (RequestTrackerAdapter)new RequestTrackerAdapterFactory().Create(new()
    {
        SystemId = "tickets",
        BaseUrl = rt.Server.Address,
        Values = values.Append(("Token", token)).ToDictionary(v => v.Item1, v => v.Item2),
    }, _client);

    private IFindCustomers Find(string token, params (string Name, string Value)[] values) => Adapter(token, values);

    private async Task<CustomerRef> MariaAsync() => new((await rt.Server.ReadAsync("user/m.okafor@example.com"))["id"]!.ToString());

    private async Task<int> CountAsync() =>
        (await rt.Server.ReadAsync("tickets?query=id>0"))["total"]!.GetValue<int>() + (await rt.Server.ReadAsync("users"))["total"]!.GetValue<int>();

    private async Task<JsonNode> SearchUsersAsync(string token, string field, string value, string fields = "id,Name,HomePhone,MobilePhone")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"REST/2.0/users?fields={fields}")
        {
            Content = JsonContent.Create(new[] { new { field, value } }),
            Headers = { Authorization = new AuthenticationHeaderValue("token", token) },
        };
        using var answer = await _client.SendAsync(request);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static NewTicket NewTicket(CustomerRef customer) => new() { Customer = customer, Subject = "Re-bill on her own reading", Body = "Reading 48,213.", IdempotencyKey = $"test:{Guid.NewGuid()}" };
}
