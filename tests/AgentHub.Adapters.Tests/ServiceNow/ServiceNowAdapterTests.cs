using System.Net;
using System.Text;
using AgentHub.Abstractions;
using AgentHub.Adapters.ServiceNow;
using AgentHub.Adapters.Tests.Documented;
using AgentHub.Adapters.Tests.VendorStandIns;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.ServiceNow;

/// <summary>How ServiceNow is asked and read; what it takes and does not is in <see cref="ServiceNowWritingTests"/>.</summary>
public sealed class ServiceNowAdapterTests
{
    private const string Rows = "sysparm_display_value=all&sysparm_exclude_reference_link=true";
    private const string ContactFields = "sys_id,name,email,account.number,account,street,city,zip,country,sys_created_on,sys_updated_on,sys_mod_count,phone,mobile_phone";
    private readonly ServiceNowUnderTest _test = new();

    private ServiceNowAdapter Adapter => _test.Adapter;

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    [Fact]
    public async Task A_documented_case_becomes_our_ticket_with_its_state_its_raw_number_and_times_in_UTC()
    {
        var cases = Fixture.Answer("ServiceNow", "cases");
        var asked = 0;
        _test.StandIn.Instead = _ => asked++ == 0 ? Answer(HttpStatusCode.OK, cases) : Answer(HttpStatusCode.OK, """{"result":[]}""");

        var ticket = Assert.Single((await Adapter.ListTicketsAsync(ServiceNowUnderTest.Maria, PageRequest.First, CancellationToken.None)).Value!);

        Assert.Equal(new Ticket
        {
            Id = ServiceNowRecords.MariasCase, Number = "CS0005512", CustomerId = ServiceNowRecords.Maria, Subject = "Estimated bill twice the usual", Status = new(TicketStatus.Pending, "18"), Priority = "2 - High",
            Channel = "email", Owner = "Billing back office", OpenedAt = new(2026, 11, 10, 14, 5, 0, TimeSpan.Zero), DueAt = new(2026, 11, 15, 17, 0, 0, TimeSpan.Zero), UpdatedAt = new(2026, 11, 10, 15, 0, 0, TimeSpan.Zero),
            Version = "3", Excerpt = "This cannot be right.",
        }, ticket);
    }

    [Fact]
    public async Task It_is_asked_as_its_documentation_says_and_always_for_a_number_of_rows()
    {
        await Adapter.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);
        await Adapter.FindCustomersAsync(new(KeyKind.Phone, "+15550100001"), CancellationToken.None);
        await Adapter.GetProfileAsync(ServiceNowUnderTest.Maria, CancellationToken.None);
        await Adapter.ListTicketsAsync(ServiceNowUnderTest.Maria, new(1), CancellationToken.None);
        await Adapter.SearchKnowledgeAsync("meter^NQactive=true", new(5), CancellationToken.None);
        await Adapter.CheckHealthAsync(CancellationToken.None);

        const string phones = "+15550100001,0015550100001,15550100001,5550100001,(555) 010-0001,555-010-0001,+1 555-010-0001,+1 (555) 010-0001";
        const string cases = "sys_id,number,contact,short_description,description,state,active,priority,contact_type,assigned_to,assignment_group,opened_at,due_date,resolved_at,closed_at,sys_updated_on,sys_mod_count,correlation_id";
        Assert.Equal(
        [
            $"GET /api/now/table/customer_contact?{Rows}&sysparm_query=email=m.okafor@example.com^ORDERBYsys_id&sysparm_fields={ContactFields}&sysparm_limit=100&sysparm_offset=0",
            $"GET /api/now/table/customer_contact?{Rows}&sysparm_query=phoneIN{phones}^ORmobile_phoneIN{phones}^ORDERBYsys_id&sysparm_fields={ContactFields}&sysparm_limit=100&sysparm_offset=0",
            $"GET /api/now/table/customer_contact/{ServiceNowRecords.Maria}?{Rows}&sysparm_fields={ContactFields}",
            $"GET /api/now/table/sn_customerservice_case?{Rows}&sysparm_query=contact={ServiceNowRecords.Maria}^active=true^stateNOT IN6,3,7^ORDERBYDESCopened_at^ORDERBYDESCnumber&sysparm_fields={cases}&sysparm_limit=1&sysparm_offset=0",
            $"GET /api/now/table/sn_customerservice_case?{Rows}&sysparm_query=contact={ServiceNowRecords.Maria}^active=false^ORstateIN6,3,7^ORDERBYDESCopened_at^ORDERBYDESCnumber&sysparm_fields={cases}&sysparm_limit=1&sysparm_offset=0",
            "GET /api/sn_km_api/knowledge/articles?fields=sys_updated_on&query=meter^NQactive=true&limit=5&offset=0",
            $"GET /api/now/table/customer_contact?{Rows}&sysparm_fields=sys_id&sysparm_limit=1&sysparm_offset=0",
        ], _test.Asked);
        Assert.All(_test.StandIn.Requests, r => Assert.Equal("Basic YWdlbnRodWIuaW50ZWdyYXRpb246c24tczNjcmV0LXBhc3M=", r.Headers["Authorization"]));
    }

    [Fact]
    public async Task An_address_with_a_caret_in_it_is_found_and_what_follows_the_caret_is_no_query()
    {
        var found = await Adapter.FindCustomersAsync(new(KeyKind.Email, "wei^nqactive=true@example.com"), CancellationToken.None);
        var other = await Adapter.FindCustomersAsync(new(KeyKind.Email, "wei^nqsys_idisnotempty"), CancellationToken.None);
        var widened = await Adapter.FindCustomersAsync(new(KeyKind.CustomerNumber, "9990000001^NQactive=true"), CancellationToken.None);

        Assert.Equal("王 伟", Assert.Single(found.Value!).Name);
        Assert.Equal((0, Outcome.NotFound, Outcome.NotFound), (found.Dropped, other.Outcome, widened.Outcome));
        Assert.Contains("sysparm_query=emailSTARTSWITHwei^ORDERBYsys_id&", _test.Asked[0]);
        Assert.DoesNotContain(_test.Asked, a => a.Contains("^NQ", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("javascript:gs.getUserID()")]
    [InlineData("  JavaScript:new GlideRecord('sys_user')")]
    [InlineData("^ORDERBYname")]
    [InlineData("^")]
    [InlineData("javascript:x^y")]
    public async Task What_ServiceNow_would_run_as_a_script_or_cannot_be_asked_for_is_not_sent(string key)
    {
        var byEmail = await Adapter.FindCustomersAsync(new(KeyKind.Email, key), CancellationToken.None);
        var byNumber = await Adapter.FindCustomersAsync(new(KeyKind.CustomerNumber, key), CancellationToken.None);

        Assert.Equal((Outcome.NotFound, Outcome.NotFound, 0, 0), (byEmail.Outcome, byNumber.Outcome, _test.StandIn.Requests.Count, _test.StandIn.Scripts));
    }

    [Fact]
    public async Task A_quote_and_letters_of_any_script_in_an_address_are_found()
    {
        var found = await Adapter.FindCustomersAsync(new(KeyKind.Email, "jose.d'almeida@example.org"), CancellationToken.None);

        Assert.Equal("José d'Almeida", Assert.Single(found.Value!).Name);
    }

    [Fact]
    public async Task A_word_that_means_nothing_is_there_finds_nobody()
    {
        _test.StandIn.Record("customer_contact", ServiceNowRecords.Bare)["email"] = "";

        var found = await Adapter.FindCustomersAsync(new(KeyKind.Email, "NULL"), CancellationToken.None);

        Assert.Equal((Outcome.NotFound, 1), (found.Outcome, found.Dropped));
    }

    [Fact]
    public async Task A_condition_that_is_dropped_among_a_million_records_shows_nobody_elses_and_ends()
    {
        var asked = 0;
        _test.StandIn.Instead = request =>
        {
            asked++;
            var limit = int.Parse(System.Web.HttpUtility.ParseQueryString(request.Uri.Query)["sysparm_limit"]!, System.Globalization.CultureInfo.InvariantCulture);
            var rows = Enumerable.Range(0, limit).Select(i => $$"""{"sys_id":"{{asked * 1000 + i:x32}}","contact":"{{ServiceNowRecords.Paul}}","email":"p@example.com","number":"CS1","state":"10","active":"true"}""");
            var response = Answer(HttpStatusCode.OK, $$"""{"result":[{{string.Join(',', rows)}}]}""");
            response.Headers.Add("X-Total-Count", "1000000");
            return response;
        };

        var tickets = await Adapter.ListTicketsAsync(ServiceNowUnderTest.Maria, PageRequest.First, CancellationToken.None);
        var asking = asked;
        var found = await Adapter.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);

        Assert.Equal((Outcome.NotFound, Outcome.NotFound, null), (tickets.Outcome, found.Outcome, tickets.Next));
        Assert.InRange(asking, 1, 16);
        Assert.True(tickets.Dropped >= 800 && found.Dropped == 100, $"{tickets.Dropped} and {found.Dropped}");
    }

    [Fact]
    public async Task What_our_user_may_not_see_makes_pages_short_and_loses_and_doubles_nothing()
    {
        var court = new CustomerRef(ServiceNowRecords.Court);
        foreach (var hidden in _test.StandIn.Table("sn_customerservice_case").Where(c => c["contact"] == court.RecordId).Where((_, i) => i % 4 == 0 || i < 40)) _test.StandIn.Hidden.Add(hidden["sys_id"]);
        var all = new List<Ticket>();

        string? cursor = null;
        do
        {
            var page = await Adapter.ListTicketsAsync(court, new(10, cursor), CancellationToken.None);
            Assert.True(page.IsFound, page.Reason);
            all.AddRange(page.Value);
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(ServiceNowRecords.CourtsCases - _test.StandIn.Hidden.Count, all.Select(t => t.Id).Distinct().Count());
        Assert.Equal(all.Count, all.Select(t => t.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_next_page_is_asked_for_at_our_own_address_whatever_host_the_link_names()
    {
        _test.StandIn.Mode = ServerMode.SmallPages;

        var page = await Adapter.ListTicketsAsync(new(ServiceNowRecords.Court), new(30), CancellationToken.None);

        Assert.Equal(30, page.Value!.Count);
        Assert.All(_test.StandIn.Requests, r => Assert.Equal("calder.service-now.com", r.Uri.Host));
        Assert.Contains(_test.Asked, a => a.EndsWith("sysparm_offset=27", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_has_ended_is_got_anew_once_and_nobody_notices()
    {
        using var test = new ServiceNowUnderTest(("ClientId", ServiceNowStandIn.ClientId), ("ClientSecret", ServiceNowStandIn.ClientSecret));
        await test.Adapter.CheckHealthAsync(CancellationToken.None);
        test.StandIn.Tokens.Clear();

        var read = await test.Adapter.GetProfileAsync(ServiceNowUnderTest.Maria, CancellationToken.None);
        test.StandIn.Tokens.Clear();
        var written = await test.Adapter.AddNoteAsync(new() { Customer = ServiceNowUnderTest.Maria, TicketId = ServiceNowRecords.MariasCase, Body = "b", IdempotencyKey = "k", At = DateTimeOffset.UnixEpoch }, CancellationToken.None);

        Assert.True(read.IsFound && written.IsFound, read.Reason ?? written.Reason);
        var tokens = test.StandIn.Requests.Where(r => r.Uri.AbsolutePath == "/oauth_token.do").ToList();
        Assert.Equal(3, tokens.Count);
        Assert.All(tokens, t => Assert.Equal("grant_type=client_credentials&client_id=7f2a1c5e0d&client_secret=sn-app-s3cret", t.Body));
    }

    [Fact]
    public async Task A_token_that_is_never_taken_is_not_asked_for_again_and_again()
    {
        using var test = new ServiceNowUnderTest(("ClientId", ServiceNowStandIn.ClientId), ("ClientSecret", ServiceNowStandIn.ClientSecret));
        test.StandIn.Instead = r => r.Uri.AbsolutePath == "/oauth_token.do" ? null : Answer(HttpStatusCode.Unauthorized, "{}");

        var answer = await test.Adapter.CheckHealthAsync(CancellationToken.None);

        Assert.Equal((Outcome.Refused, "refuses our credentials", 4), (answer.Outcome, answer.Reason, test.StandIn.Requests.Count));
    }

    [Fact]
    public async Task A_rate_limit_says_how_long_we_leave_it_alone()
    {
        _test.StandIn.Instead = _ =>
        {
            var limited = Answer(HttpStatusCode.TooManyRequests, Fixture.Answer("ServiceNow", "too-many-requests"));
            limited.Headers.Add("X-RateLimit-Limit", "500");
            limited.Headers.Add("X-RateLimit-Reset", "1794478800");
            limited.Headers.TryAddWithoutValidation("Retry-After", "1310");
            return limited;
        };

        var answer = await Adapter.ListTicketsAsync(ServiceNowUnderTest.Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal((Outcome.Refused, TimeSpan.FromSeconds(1310), "asks to be left alone for 1310 s"), (answer.Outcome, answer.RetryAfter, answer.Reason));
    }

    [Fact]
    public async Task Half_an_answer_is_not_taken_for_the_whole_though_its_status_is_200()
    {
        _test.StandIn.Instead = _ => Answer(HttpStatusCode.OK, Fixture.Answer("ServiceNow", "cancelled"));

        var answer = await Adapter.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);

        Assert.Equal((Outcome.Unreadable, "gave up within its answer"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_system_that_is_killed_within_an_answer_is_unreachable()
    {
        _test.StandIn.Instead = _ => new(HttpStatusCode.OK) { Content = new EndlessBody("""{"result":[{"sys_id":"""u8.ToArray(), breaksOff: true) };

        var answer = await Adapter.ListTicketsAsync(ServiceNowUnderTest.Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal((Outcome.Unreachable, "broke off within the answer"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_million_rows_at_once_are_more_than_may_be_read()
    {
        var rows = "{\"result\":[" + string.Join(',', Enumerable.Repeat("{\"sys_id\":\"6816f79cc0a8016401c5a33be04be401\"}", 1_000_000)) + "]}";
        _test.StandIn.Instead = _ => Answer(HttpStatusCode.OK, rows);

        var answer = await Adapter.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);

        Assert.Equal((Outcome.Unreadable, "sent more than may be read"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_state_of_the_installations_own_is_open_as_long_as_the_case_is_active()
    {
        _test.MariasCase["state"] = "115";
        var open = await OneAsync();
        _test.MariasCase["active"] = "false";

        Assert.Equal(new(TicketStatus.Open, "115"), open);
        Assert.Equal(new(TicketStatus.Closed, "115"), await OneAsync());

        async Task<Coded<TicketStatus>> OneAsync() => (await Adapter.ListTicketsAsync(ServiceNowUnderTest.Maria, PageRequest.First, CancellationToken.None)).Value!.Single(t => t.Id == ServiceNowRecords.MariasCase).Status;
    }

    [Fact]
    public async Task Of_incidents_the_caller_is_a_user_and_the_states_are_others()
    {
        using var test = new ServiceNowUnderTest(("TicketTable", "incident"));
        test.StandIn.Instead = _ => Answer(HttpStatusCode.OK, $$"""{"result":[{"sys_id":"{{1:x32}}","number":"INC1","caller_id":"{{ServiceNowRecords.Maria}}","state":"3","active":"true"}]}""");

        var tickets = await test.Adapter.ListTicketsAsync(ServiceNowUnderTest.Maria, new(5), CancellationToken.None);
        await test.Adapter.FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);

        Assert.Equal(new(TicketStatus.OnHold, "3"), Assert.Single(tickets.Value!).Status);
        Assert.Contains($"/table/incident?{Rows}&sysparm_query=caller_id={ServiceNowRecords.Maria}^active=true^stateNOT IN6,7,8^", test.Asked[0]);
        Assert.Contains($"/table/sys_user?{Rows}&sysparm_query=employee_number=7730118420^", test.Asked[^1]);
    }

    [Fact]
    public async Task An_article_is_plain_text_with_an_address_of_our_own_instance_and_the_search_is_read_to_its_end()
    {
        var all = new List<KnowledgeArticle>();
        string? cursor = null;
        for (var page = 0; page < 10 && (page == 0 || cursor is not null); page++)
        {
            var answer = await Adapter.SearchKnowledgeAsync("meter", new(10, cursor), CancellationToken.None);
            all.AddRange(answer.Value!);
            cursor = answer.Next;
        }

        Assert.Equal((25, 25, null), (all.Count, all.Select(a => a.Id).Distinct().Count(), cursor));
        Assert.Equal(("Reading a meter, part 1", "Reading a meter, part 1 & more", "https://calder.service-now.com/kb_view.do?sysparm_article=KB0000001"), (all[0].Title, all[0].Excerpt, all[0].Link?.AbsoluteUri));
        Assert.NotNull(all[0].UpdatedAt);
    }

    [Fact]
    public async Task A_place_in_one_search_is_none_in_another()
    {
        var cursor = (await Adapter.SearchKnowledgeAsync("meter", new(10), CancellationToken.None)).Next;

        Assert.Equal(Outcome.Refused, (await Adapter.SearchKnowledgeAsync("part", new(10, cursor), CancellationToken.None)).Outcome);
        Assert.Equal(Outcome.NotFound, (await Adapter.SearchKnowledgeAsync("nothing-like-it", new(10), CancellationToken.None)).Outcome);
    }

    [Fact]
    public void Every_fault_in_the_settings_is_named_at_once()
    {
        var faults = new ServiceNowAdapterFactory().Validate(new()
        {
            SystemId = "t", BaseUrl = new("http://calder.service-now.com"),
            Values = new Dictionary<string, string>
            {
                ["User"] = "u", ["TicketTable"] = "a b", ["NumberField"] = "account.^", ["PhoneFields"] = "phone,Mobile Phone", ["StateOpen"] = "1,2", ["StateSolved"] = "2", ["StateClosed"] = "^", ["TokenUrl"] = "http://elsewhere.example/t", ["Colour"] = "red",
                ["TicketAccountField"] = "No Such",
            },
        });

        string[] named =
        [
            "BaseUrl must be https", "Values:Colour is not known", "Values:NumberField must be", "Values:PhoneFields must be", "Values:StateClosed must be", "Values:StateSolved names the state 2, which is StateOpen",
            "Values:TicketAccountField must be", "Values:TicketTable must be", "Values:TokenUrl must be an https address", "Values:User and Password, or Values:ClientId",
        ];
        Assert.Equal(named.Length, faults.Count);
        Assert.All(faults.Order(StringComparer.Ordinal).Zip(named), f => Assert.StartsWith(f.Second, f.First));
    }
}
