using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.HubSpot;

namespace AgentHub.Adapters.Tests.HubSpot;

public sealed class HubSpotAdapterTests
{
    private readonly CannedServer _server = new("https://api.hubapi.com");

    private IAdapter Adapter(params (string Name, string Value)[] values) => new HubSpotAdapterFactory().Create(
        new() { SystemId = "crm", BaseUrl = _server.Client.BaseAddress!, Values = values.Append(("Token", "t")).ToDictionary(v => v.Item1, v => v.Item2) }, _server.Client);

    [Fact]
    public async Task A_contact_becomes_a_profile_with_every_field_the_desk_knows()
    {
        _server.Answers("""
            {"id":"101","archived":false,"createdAt":"2017-03-01T09:00:00Z","updatedAt":"2026-06-25T08:00:00.123Z","properties":{
            "firstname":"Maria","lastname":"Okafor","email":"m.okafor@example.com","hs_additional_emails":"maria@example.org;M.Okafor@example.com",
            "phone":"01632 960147","mobilephone":"","account_number":"7730118420","date_of_birth":"1984-03-12","address":"14 Weir Lane","city":"Calder Vale",
            "zip":"CV1 4QT","country":"GB","segment":"Residential","customer_since":"1488326400000","preferred_contact":"E-mail; calls before 10:00"}}
            """);

        var profile = (await ((IGetProfile)Adapter()).GetProfileAsync(new("101"), CancellationToken.None)).Value!;

        Assert.Equal(("101", "Maria Okafor", "7730118420", "Residential", "E-mail; calls before 10:00"), (profile.CustomerId, profile.Name, profile.CustomerNumber, profile.Segment, profile.Prefers));
        Assert.Equal(["m.okafor@example.com", "maria@example.org"], profile.Emails);
        Assert.Equal(["01632 960147"], profile.Phones);
        Assert.Equal(new PostalAddress { Street = "14 Weir Lane", City = "Calder Vale", Postcode = "CV1 4QT", Country = "GB" }, profile.Address);
        Assert.Equal((new DateOnly(1984, 3, 12), new DateOnly(2017, 3, 1)), (profile.DateOfBirth, profile.CustomerSince));
        Assert.Equal(new DateTimeOffset(2026, 6, 25, 8, 0, 0, 123, TimeSpan.Zero), profile.UpdatedAt);
    }

    [Fact]
    public async Task A_contact_with_hardly_anything_is_still_one()
    {
        _server.Answers("""{"id":"101","properties":{"firstname":null,"email":" "}}""");

        var profile = (await ((IGetProfile)Adapter()).GetProfileAsync(new("101"), CancellationToken.None)).Value!;

        Assert.Equal("", profile.Name);
        Assert.Empty(profile.Emails);
        Assert.Null(profile.Address);
    }

    [Fact]
    public async Task A_contact_that_was_merged_into_another_is_still_found_by_its_old_id()
    {
        _server.Answers("""{"id":"202","properties":{"lastname":"Okafor","hs_merged_object_ids":"55;101"}}""");

        Assert.Equal("101", (await ((IGetProfile)Adapter()).GetProfileAsync(new("101"), CancellationToken.None)).Value?.CustomerId);
    }

    [Fact]
    public async Task Another_contact_than_the_one_asked_for_is_not_shown()
    {
        _server.Answers("""{"id":"202","properties":{"lastname":"Somebody"}}""");

        var answer = await ((IGetProfile)Adapter()).GetProfileAsync(new("101"), CancellationToken.None);

        Assert.Equal((Outcome.NotFound, 1), (answer.Outcome, answer.Dropped));
    }

    [Fact]
    public async Task An_account_with_other_property_names_is_searched_by_them()
    {
        _server.Answers("""{"total":0,"results":[]}""");

        await ((IFindCustomers)Adapter(("AccountNumberProperty", "kundennummer"))).FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);

        var filter = JsonNode.Parse(_server.Requests[0].Body!)!["filterGroups"]![0]!["filters"]![0]!;
        Assert.Equal(("kundennummer", "EQ", "7730118420"), ((string?)filter["propertyName"], (string?)filter["operator"], (string?)filter["value"]));
        Assert.Equal("Bearer t", _server.Requests[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_note_is_escaped_because_HubSpot_shows_html()
    {
        _server.Answers("""{"total":0,"results":[]}""", """{"id":"9","properties":{}}""");

        await ((IAddNote)Adapter()).AddNoteAsync(new()
        {
            Customer = new("101"),
            Body = "<script>x</script> & \"48,213\"\r\nsecond line",
            IdempotencyKey = "k1",
            At = new(2026, 11, 12, 9, 27, 40, TimeSpan.FromHours(1)),
        }, CancellationToken.None);

        var note = JsonNode.Parse(_server.Requests[1].Body!)!;
        Assert.StartsWith("&lt;script&gt;x&lt;/script&gt; &amp; &quot;48,213&quot;<br>second line<br><br>Ref. agenthub", (string?)note["properties"]!["hs_note_body"]);
        Assert.Equal("2026-11-12T08:27:40.000Z", (string?)note["properties"]!["hs_timestamp"]);
        Assert.Equal("101", (string?)note["associations"]![0]!["to"]!["id"]);
        Assert.Equal(202, (int?)note["associations"]![0]!["types"]![0]!["associationTypeId"]);
    }

    [Fact]
    public async Task A_note_found_by_a_search_that_ignores_its_filter_is_not_taken_for_this_one()
    {
        _server.Answers("""{"total":1,"results":[{"id":"1","properties":{"hs_note_body":"another note"}}]}""", """{"id":"9","properties":{}}""");

        var receipt = await ((IAddNote)Adapter()).AddNoteAsync(
            new() { Customer = new("101"), Body = "x", IdempotencyKey = "k1", At = DateTimeOffset.UnixEpoch }, CancellationToken.None);

        Assert.Equal("9", receipt.Value?.RecordId);
    }
}
