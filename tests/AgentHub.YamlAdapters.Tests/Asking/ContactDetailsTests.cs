using System.Net;

namespace AgentHub.YamlAdapters.Tests.Asking;

/// <summary>A file that changes how a customer is reached.</summary>
public sealed class ContactDetailsTests
{
    private const string File =
        """
          profile:
            request: {path: "/people/{customer}"}
            map: {customerId: id, name: name, emails: "[mail, second]", phones: tel, address: {street: home.street, city: home.city}, version: rev}
          updateContactDetails:
            request:
              method: PATCH
              path: "/people/{customer}"
              headers: {If-Match: "{version}"}
              body: {type: person, mail: "{email}", numbers: [{kind: main, number: "{phone}"}], home: {label: home, street: "{street}", city: "{city}"}}

        """;

    private string _person = """{"id":"c-1","name":"Maria","mail":"old@example.com","second":"spare@example.com","tel":"01632 960147","home":{"street":"1 Market Square","city":"Calder"},"rev":"r7"}""";
    private string? _after;
    private HttpStatusCode _answer = HttpStatusCode.NoContent;

    [Fact]
    public async Task Only_what_changes_is_sent_and_success_is_what_is_read_then()
    {
        _after = _person.Replace("old@", "new@", StringComparison.Ordinal);
        using var desk = new Desk(capabilities: File, answer: AnswerAsync);

        var answer = await ChangeAsync(desk, new() { Customer = new("c-1"), Email = " new@example.com ", ExpectedVersion = "r7" });

        Assert.Equal("c-1", answer.Value?.RecordId);
        Assert.Equal(["GET", "PATCH", "GET"], desk.Sent.Select(s => s.Split(' ')[0]));
        Assert.Equal("""PATCH https://erp.example.com/api/people/c-1 If-Match: r7 {"type":"person","mail":"new@example.com"}""", desk.Sent[1]);
    }

    [Fact]
    public async Task Of_an_address_what_is_gone_is_emptied()
    {
        _after = _person.Replace("1 Market Square", "2 Mill Lane", StringComparison.Ordinal).Replace("\"Calder\"", "\"\"", StringComparison.Ordinal);
        using var desk = new Desk(capabilities: File, answer: AnswerAsync);

        Assert.True((await ChangeAsync(desk, new() { Customer = new("c-1"), Phone = "+441632960148", Address = new() { Street = "2 Mill Lane" } })) is { Outcome: Outcome.Refused, Reason: "did not change the record, though it says so" });

        Assert.EndsWith("""{"type":"person","numbers":[{"kind":"main","number":"\u002B441632960148"}],"home":{"label":"home","street":"2 Mill Lane","city":""}}""", desk.Sent[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_so_already_is_not_sent_and_what_stands_second_is()
    {
        using var desk = new Desk(capabilities: File, answer: AnswerAsync);

        Assert.True((await ChangeAsync(desk, new() { Customer = new("c-1"), Email = "OLD@example.com", Phone = "+441632960147" })).IsFound);
        Assert.Single(desk.Sent);

        Assert.True((await ChangeAsync(desk, new() { Customer = new("c-1"), Email = "spare@example.com" })).IsFound);
        Assert.Contains(desk.Sent, s => s.StartsWith("PATCH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("r6", HttpStatusCode.NoContent)]
    [InlineData("r7", HttpStatusCode.PreconditionFailed)]
    [InlineData("r7", HttpStatusCode.Conflict)]
    public async Task Nothing_is_written_over_somebody_elses_change(string shown, HttpStatusCode status)
    {
        _answer = status;
        using var desk = new Desk(capabilities: File, answer: AnswerAsync);

        var answer = await ChangeAsync(desk, new() { Customer = new("c-1"), Email = "new@example.com", ExpectedVersion = shown });

        Assert.Equal((Outcome.Conflict, "has changed the record since it was shown"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_record_without_a_version_or_of_somebody_else_is_left_alone()
    {
        using var desk = new Desk(capabilities: File, answer: AnswerAsync);

        _person = _person.Replace("\"r7\"", "null", StringComparison.Ordinal);
        Assert.Equal(Outcome.Unreadable, (await ChangeAsync(desk, new() { Customer = new("c-1"), Email = "new@example.com" })).Outcome);
        Assert.Equal(Outcome.NotFound, (await ChangeAsync(desk, new() { Customer = new("c-2"), Email = "new@example.com" })).Outcome);

        Assert.DoesNotContain(desk.Sent, s => s.StartsWith("PATCH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_file_has_no_place_for_is_refused_before_anything_is_asked()
    {
        using var desk = new Desk(capabilities: File.Replace(", numbers: [{kind: main, number: \"{phone}\"}]", "", StringComparison.Ordinal), answer: AnswerAsync);

        var answer = await ChangeAsync(desk, new() { Customer = new("c-1"), Email = "new@example.com", Phone = "+441632960148" });

        Assert.Equal((Outcome.Refused, "takes no telephone numbers from us"), (answer.Outcome, answer.Reason));
        Assert.Empty(desk.Sent);
    }

    private Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        if (request.Method != HttpMethod.Patch) return Task.FromResult(Desk.Ok(_person));
        if (_answer == HttpStatusCode.NoContent) _person = _after ?? _person;
        return Task.FromResult(new HttpResponseMessage(_answer));
    }

    private static Task<Answer<WriteReceipt>> ChangeAsync(Desk desk, ContactDetailsChange change) => desk.Adapter().As<IUpdateContactDetails>()!.UpdateContactDetailsAsync(change, CancellationToken.None);
}
