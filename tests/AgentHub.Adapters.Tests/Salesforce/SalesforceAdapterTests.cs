using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using AgentHub.Abstractions;
using AgentHub.Adapters.Salesforce;
using AgentHub.Adapters.Tests.Documented;

namespace AgentHub.Adapters.Tests.Salesforce;

public sealed class SalesforceAdapterTests
{
    private static readonly CustomerRef Maria = new(SalesforceData.Maria);
    private readonly CannedServer _server = new("https://calder.my.salesforce.com");

    private IAdapter Adapter(params (string Name, string Value)[] values) => new SalesforceAdapterFactory().Create(Settings([("Token", "t"), .. values]), _server.Client);

    private AdapterSettings Settings(params (string Name, string Value)[] values) =>
        new() { SystemId = "crm", BaseUrl = _server.Client.BaseAddress!, Values = values.ToDictionary(v => v.Name, v => v.Value) };

    private string Soql(int request) => HttpUtility.ParseQueryString(_server.Requests[request].Uri.Query)["q"]!;

    private static string Of(string fixture) => Fixture.Answer("Salesforce", fixture);

    private static string Found(params string[] records) => $$"""{"totalSize":{{records.Length}},"done":true,"records":[{{string.Join(',', records)}}]}""";

    [Fact]
    public async Task A_quotation_mark_and_a_backslash_stay_within_their_literal()
    {
        _server.Answers(Found());

        await ((IFindCustomers)Adapter()).FindCustomersAsync(new(KeyKind.Email, @"o'hara\' or email like '%é"), CancellationToken.None);

        Assert.Equal(@"SELECT Id, Name, Email, Phone, MobilePhone, HomePhone, OtherPhone, Account.AccountNumber FROM Contact WHERE Email = 'o\'hara\\\' or email like \'%é' LIMIT 100", Soql(0));
        Assert.Equal("/services/data/v65.0/query", _server.Requests[0].Uri.AbsolutePath);
        Assert.Contains("%5C%27hara%5C%5C%5C%27", _server.Requests[0].Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_are_written_as_their_codes()
    {
        _server.Answers(Found());

        await ((IFindCustomers)Adapter()).FindCustomersAsync(new(KeyKind.CustomerNumber, "1\n\0"), CancellationToken.None);

        Assert.Contains(@"WHERE Account.AccountNumber = '1\u000a\u0000' LIMIT", Soql(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_is_looked_for_in_every_field_and_notation()
    {
        _server.Answers(Found());

        await ((IFindCustomers)Adapter()).FindCustomersAsync(new(KeyKind.Phone, "+441632960147"), CancellationToken.None);

        foreach (var field in new[] { "Phone", "MobilePhone", "HomePhone", "OtherPhone" }) Assert.Contains($"{field} IN ('+441632960147', '00441632960147', ", Soql(0), StringComparison.Ordinal);
        Assert.Contains("'01632 960147'", Soql(0), StringComparison.Ordinal);
        Assert.InRange(_server.Requests[0].Uri.AbsoluteUri.Length, 1, 16_000);
    }

    [Fact]
    public async Task An_empty_key_is_not_asked_for_since_it_equals_what_has_none()
    {
        Assert.Equal(Outcome.NotFound, (await ((IFindCustomers)Adapter()).FindCustomersAsync(new(KeyKind.Email, " "), CancellationToken.None)).Outcome);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_contact_is_read_as_documented()
    {
        _server.Answers(Of("contact"));

        var profile = (await ((IGetProfile)Adapter()).GetProfileAsync(Maria, CancellationToken.None)).Value!;

        Assert.Equal(("Maria Okafor", "7730118420", new DateOnly(1984, 3, 9)), (profile.Name, profile.CustomerNumber, profile.DateOfBirth));
        Assert.Equal(["01632 960147", "07700 900461"], profile.Phones);
        Assert.Equal(new PostalAddress { Street = "14 Weir Lane\nFlat 2", City = "Calder Vale", Postcode = "CV1 4QT", Country = "United Kingdom" }, profile.Address);
        Assert.Equal((new DateTimeOffset(2026, 11, 12, 9, 27, 40, TimeSpan.Zero), "2026-11-12T09:27:40.000+0000"), (profile.UpdatedAt, profile.Version));
    }

    [Fact]
    public async Task A_case_is_closed_when_Salesforce_says_so_whatever_its_word()
    {
        _server.Answers(Of("cases"));

        var tickets = (await ((IListTickets)Adapter(("DueField", "Promised__c"))).ListTicketsAsync(Maria, PageRequest.First, CancellationToken.None)).Value!;

        Assert.Equal([new(TicketStatus.Open, "Escalated"), new(TicketStatus.OnHold, "On Hold"), new(TicketStatus.Closed, "Beendet")], tickets.Select(t => t.Status));
        Assert.Equal(("00001026", "Bill too high", "Dana Whitfield", "Email"), (tickets[0].Number, tickets[0].Subject, tickets[0].Owner, tickets[0].Channel));
        Assert.Equal((new(2026, 11, 11, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 14, 10, 0, 0, TimeSpan.Zero)), (tickets[0].DueAt!.Value, tickets[2].ClosedAt!.Value));
        Assert.Contains("LastModifiedDate, Promised__c FROM Case WHERE ContactId = '003KB000000Maria1Y' ORDER BY IsClosed ASC, CreatedDate DESC, Id DESC LIMIT 101", Soql(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_part_is_asked_for_at_our_own_address_and_an_answer_without_end_is_left_after_some()
    {
        var part = Of("more");
        for (var i = 0; i < 40; i++) _server.Answers(part.Replace("-500", $"-{i}", StringComparison.Ordinal));

        var answer = await ((IListTickets)Adapter()).ListTicketsAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        Assert.All(_server.Requests, r => Assert.Equal("calder.my.salesforce.com", r.Uri.Host));
        Assert.Equal("/services/data/v65.0/query/01gRO0000016PIAYA2-0", _server.Requests[1].Uri.AbsolutePath);
        // Twenty parts and a count.
        Assert.Equal((21, 1_000_000), (_server.Requests.Count, answer.Total));
    }

    [Theory]
    [InlineData("/services/data/v65.0/query/01gRO0000016PIAYA2-500", 3)]
    [InlineData("/services/data/v65.0/query/../sobjects/User", 3)]
    [InlineData("/services/data/v65.0/query/a?b=c", 2)]
    [InlineData("", 2)]
    public async Task A_link_that_leads_nowhere_or_round_and_round_ends_the_reading(string link, int requests)
    {
        var part = Of("more").Replace("https://evil.example/services/data/v65.0/query/01gRO0000016PIAYA2-500", link, StringComparison.Ordinal);
        _server.Answers(part, part, part, part);

        var answer = await ((IListTickets)Adapter()).ListTicketsAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        Assert.Equal(requests, _server.Requests.Count);
    }

    [Fact]
    public async Task A_used_up_allowance_is_no_missing_right()
    {
        _server.Answers(HttpStatusCode.Forbidden, Of("request-limit"));

        var answer = await ((IGetProfile)Adapter()).GetProfileAsync(Maria, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "has no API calls left for us today", TimeSpan.FromMinutes(5)), (answer.Outcome, answer.Reason, answer.RetryAfter));
    }

    [Fact]
    public async Task A_field_that_is_not_there_is_said_without_the_question()
    {
        _server.Answers(HttpStatusCode.BadRequest, Of("unknown-field"));

        var answer = await ((IGetProfile)Adapter()).GetProfileAsync(Maria, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "does not have one of the fields, or does not show it to our account"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task An_organisation_without_entitlements_is_not_broken()
    {
        _server.Answers(Of("contact")).Answers(HttpStatusCode.BadRequest, Of("unknown-kind"));

        var answer = await ((IListEntitlements)Adapter()).ListEntitlementsAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal(Outcome.Skipped, answer.Outcome);
    }

    [Fact]
    public async Task What_an_organisation_itself_demands_is_said_in_its_words()
    {
        _server.Answers(Of("contact"), Found()).Answers(HttpStatusCode.BadRequest, Of("validation"));

        var answer = await ((ICreateTicket)Adapter()).CreateTicketAsync(new() { Customer = Maria, Subject = "s", Body = "b", IdempotencyKey = "k" }, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "says: Please give a reason"), (answer.Outcome, answer.Reason));
    }

    [Theory]
    [InlineData("false", false, "GBP")]
    [InlineData("true", true, "EUR")]
    public async Task The_currency_of_a_record_is_asked_for_only_where_there_is_such_a_field(string several, bool isAsked, string currency)
    {
        _server.Answers(Of("contact"), isAsked ? Of("orders") : Of("orders").Replace("\"CurrencyIsoCode\": \"EUR\",", "", StringComparison.Ordinal));

        var answer = await ((IListOrders)Adapter(("MultiCurrency", several), ("Currency", "GBP"))).ListOrdersAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal(isAsked, Soql(1).Contains("CurrencyIsoCode", StringComparison.Ordinal));
        // The order of another account is left out.
        Assert.Equal((new Money(4900, currency), OrderStatus.Open, 1), (Assert.Single(answer.Value!).Total, answer.Value![0].Status.Value, answer.Dropped));
    }

    [Fact]
    public async Task Where_many_share_an_account_one_sees_only_the_orders_billed_to_oneself()
    {
        _server.Answers(Of("orders"));

        var answer = await ((IListOrders)Adapter(("OrdersOf", "BillToContact"))).ListOrdersAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.Contains("FROM Order WHERE BillToContactId = '003KB000000Maria1Y' ORDER BY EffectiveDate DESC, Id DESC", Soql(0), StringComparison.Ordinal);
        Assert.Single(answer.Value!);
    }

    [Fact]
    public async Task A_change_is_sent_with_the_time_of_what_was_read_and_one_that_came_too_late_is_a_conflict()
    {
        _server.Answers(Of("contact")).Answers(HttpStatusCode.PreconditionFailed, "");

        var answer = await ((IUpdateContactDetails)Adapter()).UpdateContactDetailsAsync(new() { Customer = Maria, Email = "new@example.com" }, CancellationToken.None);

        Assert.Equal(Outcome.Conflict, answer.Outcome);
        var sent = _server.Requests[1];
        Assert.Equal("PATCH /services/data/v65.0/sobjects/Contact/003KB000000Maria1Y", $"{sent.Method} {sent.Uri.AbsolutePath}");
        Assert.Equal(("Thu, 12 Nov 2026 09:27:40 GMT", """{"Email":"new@example.com"}"""), (sent.Headers["If-Unmodified-Since"], sent.Body));
    }

    [Fact]
    public async Task A_status_that_the_organisation_does_not_have_is_not_sent()
    {
        _server.Answers(Of("cases").Replace("\"totalSize\": 3", "\"totalSize\": 1", StringComparison.Ordinal), Found("""{"ApiName":"New"}""", """{"ApiName":"Closed"}"""));

        var answer = await ((IChangeTicketStatus)Adapter()).ChangeTicketStatusAsync(new() { Customer = Maria, TicketId = SalesforceData.MariasCase, Status = TicketStatus.OnHold }, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "has no such status of cases (Values:StatusOnHold)"), (answer.Outcome, answer.Reason));
        Assert.DoesNotContain(_server.Requests, r => r.Method == HttpMethod.Patch);
    }

    [Fact]
    public async Task A_comment_longer_than_Salesforce_takes_is_refused_rather_than_cut()
    {
        _server.Answers(Of("cases"));

        var answer = await ((ICommentTicket)Adapter()).CommentTicketAsync(
            new() { Customer = Maria, TicketId = SalesforceData.MariasCase, Body = new string('é', 2000), ToCustomer = false, IdempotencyKey = "k", At = DateTimeOffset.UnixEpoch }, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "takes no comments longer than 4000 bytes"), (answer.Outcome, answer.Reason));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_case_is_created_for_the_contact_with_its_mark_at_the_end()
    {
        _server.Answers(Of("contact"), Found(), """{"id":"500KB00000005512AA","success":true,"errors":[]}""", Of("cases"));

        var answer = await ((ICreateTicket)Adapter()).CreateTicketAsync(new() { Customer = Maria, Subject = new string('s', 300), Body = "Ünïcode \"quoted\"", IdempotencyKey = "k" }, CancellationToken.None);

        Assert.Equal(new WriteReceipt("500KB00000005512AA", "00001026"), answer.Value);
        var (sent, body) = (_server.Requests[2], JsonNode.Parse(_server.Requests[2].Body!)!);
        Assert.Equal("POST /services/data/v65.0/sobjects/Case", $"{sent.Method} {sent.Uri.AbsolutePath}");
        Assert.Equal((SalesforceData.Maria, 255, "Phone"), ((string)body["ContactId"]!, ((string)body["Subject"]!).Length, (string)body["Origin"]!));
        Assert.Matches("^Ünïcode \"quoted\"\n\nRef\\. agenthub[0-9a-f]{20}$", (string)body["Description"]!);
    }

    [Fact]
    public void Every_fault_of_the_settings_is_told_at_once()
    {
        var faults = new SalesforceAdapterFactory().Validate(new()
        {
            SystemId = "crm",
            BaseUrl = new("http://calder.my.salesforce.com"),
            Values = new Dictionary<string, string>
            {
                ["ApiVersion"] = "65", ["CustomerNumberField"] = "a'b", ["OrdersOf"] = "Me", ["Currency"] = "gbp", ["MultiCurrency"] = "yes", ["SessionMinutes"] = "5", ["SegmentField"] = "A.B.C", ["Nonsense"] = "x",
            },
        });

        foreach (var name in new[] { "ApiVersion", "CustomerNumberField", "OrdersOf", "Currency", "MultiCurrency", "SessionMinutes", "SegmentField", "Nonsense", "ClientId and ClientSecret" })
            Assert.Contains(faults, f => f.Contains(name, StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("BaseUrl must be https", StringComparison.Ordinal));
    }

    [Fact]
    public void The_application_signs_in_at_the_organisations_own_address() => Assert.Empty(new SalesforceAdapterFactory().Validate(Settings(("ClientId", "a"), ("ClientSecret", "b"))));
}
