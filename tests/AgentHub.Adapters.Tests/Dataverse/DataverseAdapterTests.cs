using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using AgentHub.Abstractions;
using AgentHub.Adapters.Dataverse;
using AgentHub.Adapters.Tests.Documented;

namespace AgentHub.Adapters.Tests.Dataverse;

public sealed class DataverseAdapterTests
{
    private static readonly CustomerRef Maria = new($"contact/{DataverseData.Maria}");
    private readonly CannedServer _server = new("https://calder.crm11.dynamics.com");

    private IAdapter Adapter(params (string Name, string Value)[] values) => new DataverseAdapterFactory().Create(new()
    {
        SystemId = "crm",
        BaseUrl = _server.Client.BaseAddress!,
        Values = values.Append(("Token", "t")).Append(("CustomerNumberColumn", "new_customernumber")).ToDictionary(v => v.Item1, v => v.Item2),
    }, _server.Client);

    private string? Query(int request, string name) => HttpUtility.ParseQueryString(_server.Requests[request].Uri.Query)[name];

    private static string Of(string fixture) => Fixture.Answer("Dataverse", fixture);

    [Fact]
    public async Task A_quotation_mark_is_written_twice_and_contacts_and_accounts_are_asked()
    {
        _server.Answers(Of("none"), Of("none"));

        await ((IFindCustomers)Adapter()).FindCustomersAsync(new(KeyKind.Email, "o'hara' or 1 eq 1&$top=é"), CancellationToken.None);

        var literal = "'o''hara'' or 1 eq 1&$top=é'";
        Assert.Equal(["/api/data/v9.2/contacts", "/api/data/v9.2/accounts"], _server.Requests.Select(r => r.Uri.AbsolutePath));
        Assert.Equal($"(emailaddress1 eq {literal} or emailaddress2 eq {literal} or emailaddress3 eq {literal})", Query(0, "$filter"));
        Assert.Null(Query(0, "$top"));
        Assert.Contains("%27o%27%27hara%27%27%20or", _server.Requests[0].Uri.AbsoluteUri, StringComparison.Ordinal);
        var headers = _server.Requests[0].Headers;
        Assert.Equal(("4.0", "4.0", "application/json", "Bearer t"), (headers["OData-Version"], headers["OData-MaxVersion"], headers["Accept"], headers["Authorization"]));
        Assert.Equal("odata.maxpagesize=100,odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"", headers["Prefer"].Replace(", ", ",", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contact_is_found_as_documented()
    {
        _server.Answers(Of("contacts"), Of("none"));

        var found = Assert.Single((await ((IFindCustomers)Adapter()).FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None)).Value!);

        Assert.Equal(($"contact/{DataverseData.Maria}", "Maria Okafor", "7730118420"), (found.RecordId, found.Name, found.CustomerNumber));
        Assert.Equal(("new_customernumber eq '7730118420'", "accountnumber eq '7730118420'"), (Query(0, "$filter"), Query(1, "$filter")));
    }

    [Fact]
    public async Task A_contact_is_read_as_documented()
    {
        _server.Answers(Of("contact"));

        var profile = (await ((IGetProfile)Adapter(("SegmentColumn", "customertypecode"))).GetProfileAsync(Maria, CancellationToken.None)).Value!;

        Assert.Equal($"/api/data/v9.2/contacts({DataverseData.Maria})", _server.Requests[0].Uri.AbsolutePath);
        Assert.Equal(("Residential", new DateOnly(1984, 3, 9), "W/\"72201545\""), (profile.Segment, profile.DateOfBirth, profile.Version));
        Assert.Equal(new PostalAddress { Street = "14 Weir Lane, Flat 2", City = "Calder Vale", Postcode = "CV1 4QT" }, profile.Address);
    }

    [Fact]
    public async Task An_incident_says_its_words_and_the_next_part_is_asked_for_at_our_own_address()
    {
        _server.Answers(Of("incidents"), Of("none"));

        var answer = await ((IListTickets)Adapter()).ListTicketsAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal([new(TicketStatus.Pending, "Waiting for Details"), new(TicketStatus.Closed, "Merged")], answer.Value!.Select(t => t.Status));
        var ticket = answer.Value![0];
        Assert.Equal(("CAS-01026-K7X4R7", "High", "Email", "Dana Whitfield", "It is three times what it was."), (ticket.Number, ticket.Priority, ticket.Channel, ticket.Owner, ticket.Excerpt));
        // Dataverse counts to 5,000 and no further.
        Assert.Null(answer.Total);
        Assert.Equal("statecode asc,createdon desc,incidentid asc", Query(0, "$orderby"));
        Assert.All(_server.Requests, r => Assert.Equal("calder.crm11.dynamics.com", r.Uri.Host));
        Assert.Equal("""<cookie pagenumber="2" pagingcookie="%3ccookie%20page%3d%221%22%3e" istracking="False" />""", Query(1, "$skiptoken"));
        Assert.Equal((Query(0, "$select"), Query(0, "$filter"), _server.Requests[0].Headers["Prefer"]), (Query(1, "$select"), Query(1, "$filter"), _server.Requests[1].Headers["Prefer"]));
    }

    [Fact]
    public async Task A_table_without_end_is_left_after_some_parts_and_a_link_that_goes_round_at_once()
    {
        for (var i = 0; i < 40; i++) _server.Answers(Of("incidents").Replace("pagenumber=%222%22", $"pagenumber=%22{i}%22", StringComparison.Ordinal));
        var endless = await ((IListTickets)Adapter()).ListTicketsAsync(Maria, PageRequest.First, CancellationToken.None);
        var parts = _server.Requests.Count;
        var other = new CannedServer("https://calder.crm11.dynamics.com").Answers(Of("incidents"), Of("incidents"), Of("incidents"));
        var round = await ((IListTickets)new DataverseAdapterFactory().Create(new() { SystemId = "crm", BaseUrl = other.Client.BaseAddress!, Values = new Dictionary<string, string> { ["Token"] = "t" } }, other.Client))
            .ListTicketsAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal((true, 20), (endless.IsFound, parts));
        Assert.Equal((true, 2), (round.IsFound, other.Requests.Count));
        Assert.Null(round.Next);
    }

    [Fact]
    public async Task What_is_not_installed_is_not_broken()
    {
        _server.Answers(HttpStatusCode.NotFound, Of("no-such-table"));

        var answer = await ((IListOrders)Adapter()).ListOrdersAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal((Outcome.Skipped, "does not keep this kind of record"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task Service_protection_asks_to_be_left_alone()
    {
        _server.Answers((HttpStatusCode)429, Of("service-protection"));

        var answer = await ((IListOrders)Adapter()).ListOrdersAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "asks to be left alone for a while"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_change_that_came_too_late_is_a_conflict_and_was_sent_with_the_version_that_was_read()
    {
        _server.Answers(Of("contact")).Answers(HttpStatusCode.PreconditionFailed, Of("version-mismatch"));

        var answer = await ((IUpdateContactDetails)Adapter()).UpdateContactDetailsAsync(new() { Customer = Maria, Phone = "+441632960188", Address = new() { City = "Calder North" } }, CancellationToken.None);

        Assert.Equal((Outcome.Conflict, "has changed the record since it was shown"), (answer.Outcome, answer.Reason));
        var sent = _server.Requests[1];
        Assert.Equal(("PATCH", "W/\"72201545\""), (sent.Method.Method, sent.Headers["If-Match"]));
        // What a new address does not have is cleared.
        Assert.Equal("""{"telephone1":"+441632960188","address1_line1":null,"address1_line2":null,"address1_city":"Calder North","address1_postalcode":null,"address1_country":null}""", JsonNode.Parse(sent.Body!)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task A_comment_for_the_customer_is_refused_since_nobody_would_send_it()
    {
        var answer = await ((ICommentTicket)Adapter()).CommentTicketAsync(
            new() { Customer = Maria, TicketId = DataverseData.MariasCase.ToString(), Body = "b", ToCustomer = true, IdempotencyKey = "k", At = DateTimeOffset.UnixEpoch }, CancellationToken.None);

        Assert.Equal(Outcome.Refused, answer.Outcome);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("c0000000-0000-4000-8000-000000000001")]
    [InlineData("contact/C0000000-0000-4000-8000-00000000000A")]
    [InlineData("contact/c0000000-0000-4000-8000-000000000001)")]
    [InlineData("user/c0000000-0000-4000-8000-000000000001")]
    public async Task What_is_no_customer_of_ours_is_not_asked_for(string id)
    {
        Assert.Equal(Outcome.NotFound, (await ((IGetProfile)Adapter()).GetProfileAsync(new(id), CancellationToken.None)).Outcome);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public void Every_fault_of_the_settings_is_told_at_once()
    {
        var faults = new DataverseAdapterFactory().Validate(new()
        {
            SystemId = "crm",
            BaseUrl = new("http://calder.crm11.dynamics.com"),
            Values = new Dictionary<string, string>
            {
                ["ApiVersion"] = "9.2", ["CustomerNumberColumn"] = "New Number", ["SegmentColumn"] = "a'b", ["Accounts"] = "no", ["Currency"] = "£", ["StatusSolved"] = "Solved", ["Authority"] = "http://login.example", ["Nonsense"] = "x",
            },
        });

        foreach (var name in new[] { "ApiVersion", "CustomerNumberColumn", "SegmentColumn", "Accounts", "Currency", "StatusSolved", "Authority", "Nonsense", "TenantId, ClientId and ClientSecret" })
            Assert.Contains(faults, f => f.Contains(name, StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("BaseUrl must be https", StringComparison.Ordinal));
    }
}
