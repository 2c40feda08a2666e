using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.Tryton;

namespace AgentHub.Adapters.Tests.Tryton;

/// <summary>The adapter against answers recorded from Tryton 6.0.29. What only Tryton itself can show stands in AgentHub.RealSystems.Tests.</summary>
public sealed class TrytonAdapterTests
{
    private const string LogIn = """{"id":1,"result":[2,"0123456789abcdef"]}""";

    private const string Maria = """
        {"_timestamp":"1795570718","code":"2","name":"Maria Okafor","id":2,"write_date":null,
         "create_date":{"__class__":"datetime","year":2026,"month":11,"day":25,"hour":1,"minute":38,"second":38,"microsecond":964363},
         "contact_mechanisms.":[{"type":"phone","value":"+44 20 7946 0147","_timestamp":"1795570718","id":1},{"type":"email","value":"M.Okafor@example.com","_timestamp":"1795570718","id":2}],
         "identifiers.":[{"code":"GB123456789","type":"gb_vat","id":3},{"code":"7730118420","type":null,"id":1}],
         "addresses.":[{"postal_code":"CV1 4QT","street":"14 Weir Lane","_timestamp":"1795570718","city":"Calder Vale","id":2,"country.":{"code":"GB","name":"United Kingdom","id":1}}]}
        """;

    private readonly CannedServer _server = new("https://tryton.calder.example");

    private TrytonAdapter Adapter() => (TrytonAdapter)new TrytonAdapterFactory().Create(Settings(), _server.Client);

    private AdapterSettings Settings(params (string Name, string Value)[] values) => new()
    {
        SystemId = "erp",
        BaseUrl = _server.Client.BaseAddress!,
        Values = new[] { ("Database", "crm"), ("User", "agenthub"), ("Password", "secret") }.Concat(values).GroupBy(v => v.Item1).ToDictionary(g => g.Key, g => g.Last().Item2),
    };

    private static string Result(string json) => $$"""{"id":1,"result":{{json}}}""";

    private JsonNode Sent(int request) => JsonNode.Parse(_server.Requests[request].Body!)!;

    [Fact]
    public async Task A_party_is_found_within_a_session_by_data_not_by_text()
    {
        _server.Answers(LogIn, Result($"[{Maria}]"));

        var found = await Adapter().FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);

        var maria = Assert.Single(found.Value!);
        Assert.Equal(("2", "Maria Okafor", "7730118420", "M.Okafor@example.com", "+44 20 7946 0147"), (maria.RecordId, maria.Name, maria.CustomerNumber, maria.Emails[0], maria.Phones[0]));
        Assert.Equal(("/crm/", "common.db.login"), (_server.Requests[0].Uri.AbsolutePath, (string?)Sent(0)["method"]));
        Assert.Equal("Session " + Convert.ToBase64String(Encoding.UTF8.GetBytes("agenthub:2:0123456789abcdef")), _server.Requests[1].Headers["Authorization"]);
        Assert.Equal("""[["identifiers.code","=","7730118420"]]""", Sent(1)["params"]![0]!.ToJsonString());
        Assert.Equal("en", (string?)Sent(1)["params"]![5]!["language"]);
    }

    [Fact]
    public async Task Somebody_elses_party_and_one_with_another_kind_of_number_are_left_out()
    {
        _server.Answers(LogIn, Result($"[{Maria}]"), Result($"[{Maria}]"));
        var adapter = Adapter();

        var vat = await adapter.FindCustomersAsync(new(KeyKind.CustomerNumber, "GB123456789"), CancellationToken.None);
        var email = await adapter.FindCustomersAsync(new(KeyKind.Email, "x_y%z@example.com"), CancellationToken.None);

        Assert.Equal([(Outcome.NotFound, 1), (Outcome.NotFound, 1)], [(vat.Outcome, vat.Dropped), (email.Outcome, email.Dropped)]);
        Assert.Equal(@"x\_y\%z@example.com", (string?)Sent(2)["params"]![0]![0]![2]);
    }

    [Fact]
    public async Task A_profile_has_one_version_for_all_that_hangs_on_it()
    {
        _server.Answers(LogIn, Result($"[{Maria}]"), Result($"[{Maria.Replace("\"_timestamp\":\"1795570718\",\"id\":2}]", "\"_timestamp\":\"1795570999\",\"id\":2}]")}]"));
        var adapter = Adapter();

        var before = (await adapter.GetProfileAsync(new("2"), CancellationToken.None)).Value!;
        var after = (await adapter.GetProfileAsync(new("2"), CancellationToken.None)).Value!;

        Assert.Equal(new PostalAddress { Street = "14 Weir Lane", City = "Calder Vale", Postcode = "CV1 4QT", Country = "GB" }, before.Address);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 1, 38, 38, TimeSpan.Zero), before.UpdatedAt);
        Assert.NotEqual(before.Version, after.Version);
    }

    [Theory]
    [InlineData("""["UserError",["You are not allowed to access \"Account Move Line\".","",null]]""", Outcome.Denied, "does not allow this to our account")]
    [InlineData("""["UserError",["The phone number \"+441\" for party \"Samuel Adeyemi\" is not valid.","",null]]""", Outcome.Refused, "says: The phone number … for party … is not valid")]
    [InlineData("""["ConcurrencyException","Records were modified in the meanwhile"]""", Outcome.Conflict, "has changed the record since it was shown")]
    [InlineData("""["UserWarning",["key","Sure?",""]]""", Outcome.Refused, "asks for a confirmation that only people give")]
    [InlineData("""["LoginException",["password","Password"]]""", Outcome.Refused, "refuses our credentials")]
    [InlineData("""["'nope'",""]""", Outcome.Refused, "does not accept the question")]
    [InlineData("""{"a":1}""", Outcome.Refused, "does not accept the question")]
    public async Task An_error_with_status_200_is_an_outcome_of_its_kind(string error, Outcome outcome, string reason)
    {
        _server.Answers(LogIn, $$"""{"id":1,"error":{{error}}}""");

        var answer = await Adapter().GetProfileAsync(new("2"), CancellationToken.None);

        Assert.Equal((outcome, reason), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_session_that_has_ended_is_begun_again_once_and_not_for_ever()
    {
        _server.Answers(LogIn).Answers(HttpStatusCode.Unauthorized, "").Answers(LogIn, Result($"[{Maria}]"))
            .Answers(HttpStatusCode.Unauthorized, "").Answers(LogIn).Answers(HttpStatusCode.Unauthorized, "");
        var adapter = Adapter();

        var first = await adapter.GetProfileAsync(new("2"), CancellationToken.None);
        var second = await adapter.GetProfileAsync(new("2"), CancellationToken.None);

        Assert.True(first.IsFound);
        Assert.Equal((Outcome.Refused, "refuses our credentials", 7), (second.Outcome, second.Reason, _server.Requests.Count));
    }

    [Fact]
    public async Task A_refused_password_is_not_tried_again_at_once()
    {
        _server.Answers(HttpStatusCode.Unauthorized, "<!doctype html>");
        var adapter = Adapter();

        Assert.Equal("refuses our credentials", (await adapter.GetProfileAsync(new("2"), CancellationToken.None)).Reason);
        Assert.Equal("refuses our credentials", (await adapter.GetProfileAsync(new("2"), CancellationToken.None)).Reason);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_server_that_sends_more_invoices_than_were_asked_for_loses_none()
    {
        static string Invoice(int id) => $$$"""
            {"id":{{{id}}},"number":"{{{id}}}","party":2,"state":"posted","total_amount":{"__class__":"Decimal","decimal":"1.00"},"currency.":{"id":1,"code":"GBP"},
             "invoice_date":{"__class__":"date","year":2026,"month":11,"day":{{{id}}}}}
            """;
        _server.Answers(LogIn, Result("3"), Result($"[{Invoice(9)},{Invoice(8)},{Invoice(7)}]"), Result("3"), Result($"[{Invoice(7)}]"));
        var adapter = Adapter();

        var first = await adapter.ListInvoicesAsync(new("2"), new(2), CancellationToken.None);
        var second = await adapter.ListInvoicesAsync(new("2"), new(2, first.Next), CancellationToken.None);

        Assert.Equal(["9", "8", "7"], first.Value!.Concat(second.Value!).Select(i => i.Id));
        Assert.Equal((2, 2), ((int)Sent(4)["params"]![1]!, (int)Sent(4)["params"]![2]!));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task A_change_carries_the_time_stamps_of_all_that_was_read()
    {
        _server.Answers(LogIn, Result($"[{Maria}]"), Result("null"), Result($"[{Maria.Replace("M.Okafor@example.com", "new@example.com")}]"));

        var answer = await Adapter().UpdateContactDetailsAsync(new() { Customer = new("2"), Email = "new@example.com" }, CancellationToken.None);

        Assert.Equal("2", answer.Value?.RecordId);
        Assert.Equal("""[[2],{"contact_mechanisms":[["write",[2],{"value":"new@example.com"}]]},{"language":"en","_timestamp":{"party.party,2":"1795570718","party.contact_mechanism,1":"1795570718","party.contact_mechanism,2":"1795570718","party.address,2":"1795570718"}}]""",
            Sent(2)["params"]!.ToJsonString());
    }

    [Fact]
    public void Settings_are_checked()
    {
        IReadOnlyList<string> Faults(params (string Name, string Value)[] values) => new TrytonAdapterFactory().Validate(Settings(values));

        Assert.Empty(Faults(("CustomerNumber", "code"), ("IdentifierType", "eu_vat")));
        Assert.StartsWith("Values:Password is missing: ", Assert.Single(Faults(("Password", ""))));
        Assert.Equal("Values:CustomerNumber must be Identifier or Code, is Name", Assert.Single(Faults(("CustomerNumber", "Name"))));
        Assert.StartsWith("Values:Database must be", Assert.Single(Faults(("Database", "../x"))));
    }
}
