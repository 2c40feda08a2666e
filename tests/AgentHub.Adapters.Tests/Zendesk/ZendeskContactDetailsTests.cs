using System.Net;
using System.Text;
using AgentHub.Abstractions;
using AgentHub.Adapters.Zendesk;

namespace AgentHub.Adapters.Tests.Zendesk;

/// <summary>A customer's corrected details reach the ticket desk, where the e-mail address is an identity of its own.</summary>
public sealed class ZendeskContactDetailsTests(SandboxSystems sandbox) : IClassFixture<SandboxSystems>, IDisposable
{
    private readonly ZendeskDesk _desk = new(sandbox);
    private readonly CannedServer _server = new("https://calder.zendesk.com");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_new_address_becomes_the_first_one_and_the_old_one_stays_beside_it()
    {
        var owen = await _desk.FindAsync("7730117733");
        var shown = await ProfileAsync(owen);

        var answer = await ChangeAsync(new() { Customer = owen, Phone = "+441632960177", Email = " Owen.New@example.org ", ExpectedVersion = shown.Version });

        Assert.True(answer.IsFound, answer.Reason);
        var after = await ProfileAsync(owen);
        Assert.Equal(("+441632960177", "Owen.New@example.org", shown.Name), (after.Phones[0], after.Emails[0], after.Name));
        Assert.NotEqual(shown.Version, after.Version);
        var identities = (await _desk.ReadAsync($"users/{owen.RecordId}/identities"))["identities"]!.AsArray();
        Assert.Equal([("owen.pryce@example.org", false, true), ("Owen.New@example.org", true, false)],
            identities.Select(i => ((string)i!["value"]!, (bool)i["primary"]!, (bool)i["verified"]!)));
    }

    [Fact]
    public async Task An_address_that_was_theirs_before_is_made_the_first_again_and_not_added()
    {
        var samuel = await _desk.FindAsync("7730118871");
        Assert.True((await ChangeAsync(new() { Customer = samuel, Email = "samuel.new@example.net" })).IsFound);

        var back = await ChangeAsync(new() { Customer = samuel, Email = "s.adeyemi@example.net" });

        Assert.True(back.IsFound, back.Reason);
        Assert.Equal("s.adeyemi@example.net", (await ProfileAsync(samuel)).Emails[0]);
        Assert.Single(_desk.Writes, r => r.Method == HttpMethod.Post);
    }

    [Fact]
    public async Task What_broke_off_between_adding_and_making_it_the_first_is_finished_by_asking_again()
    {
        var grace = await _desk.FindAsync("7730133002");
        var change = new ContactDetailsChange { Customer = grace, Email = "grace.new@example.org" };
        _desk.Tap.Answer = r => r.RequestUri!.AbsolutePath.EndsWith("/make_primary", StringComparison.Ordinal) ? new(HttpStatusCode.BadGateway) { RequestMessage = r } : null;
        Assert.Equal(Outcome.Refused, (await ChangeAsync(change)).Outcome);
        _desk.Tap.Answer = _ => null;

        var again = await ChangeAsync(change);

        Assert.True(again.IsFound, again.Reason);
        Assert.Equal("grace.new@example.org", (await ProfileAsync(grace)).Emails[0]);
        Assert.Equal(2, (await _desk.ReadAsync($"users/{grace.RecordId}/identities"))["identities"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var lena = await _desk.FindAsync("7730115020");
        var shown = await ProfileAsync(lena);
        await ChangeAsync(new() { Customer = lena, Phone = "+441632960311" });

        var answer = await ChangeAsync(new() { Customer = lena, Phone = "+441632960322", ExpectedVersion = shown.Version });

        Assert.Equal((Outcome.Conflict, "has changed the record since it was shown"), (answer.Outcome, answer.Reason));
        Assert.Equal("+441632960311", (await ProfileAsync(lena)).Phones[0]);
    }

    [Fact]
    public async Task What_the_record_says_already_is_not_written_again()
    {
        var noor = await _desk.FindAsync("7730119981");

        var answer = await ChangeAsync(new() { Customer = noor, Email = "NOOR.FAROUK@example.com", Phone = "+441632960517", ExpectedVersion = "an older one" });

        Assert.True(answer.IsFound, answer.Reason);
        Assert.Empty(_desk.Writes);
    }

    [Fact]
    public async Task An_address_of_somebody_else_is_refused_and_nothing_else_is_written()
    {
        var harriet = await _desk.FindAsync("7730116612");

        var answer = await ChangeAsync(new() { Customer = harriet, Email = "m.okafor@example.com", Phone = "+441632960333" });

        Assert.Equal((Outcome.Conflict, "has this e-mail address with another person already"), (answer.Outcome, answer.Reason));
        Assert.Equal(("h.poole@example.com", "+441632960803"), ((await ProfileAsync(harriet)).Emails[0], (await ProfileAsync(harriet)).Phones[0]));
    }

    [Fact]
    public async Task A_postal_address_is_refused_and_nothing_is_written()
    {
        var answer = await ChangeAsync(new() { Customer = await _desk.FindAsync("7730116612"), Phone = "+441632960333", Address = new() { Street = "2 Heron Court" } });

        Assert.Equal((Outcome.Refused, "keeps no postal addresses"), (answer.Outcome, answer.Reason));
        Assert.Empty(_desk.Writes);
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("../users/me")]
    public async Task A_customer_who_is_not_there_is_not_found_and_nothing_is_written(string id)
    {
        Assert.Equal(Outcome.NotFound, (await ChangeAsync(new() { Customer = new(id), Email = "a@example.com" })).Outcome);
        Assert.Empty(_desk.Writes);
    }

    [Fact]
    public async Task A_yes_that_changed_nothing_is_not_believed()
    {
        var eilidh = await _desk.FindAsync("7730114456");
        _desk.Tap.Answer = r => r.Method == HttpMethod.Put
            ? new(HttpStatusCode.OK) { RequestMessage = r, Content = new StringContent($$"""{"user":{"id":{{eilidh.RecordId}}} }""", Encoding.UTF8, "application/json") }
            : null;

        var answer = await ChangeAsync(new() { Customer = eilidh, Phone = "+441632960355" });

        Assert.Equal((Outcome.Refused, "did not change the record, though it says so"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task An_address_that_must_be_confirmed_first_is_said_to_be_so()
    {
        _server.Answers(User("end-user"), """{"identities":[{"id":5,"user_id":101,"type":"google","value":"new@example.com"}]}""", Identity("new@example.com"))
            .Answers(HttpStatusCode.UnprocessableEntity, """{"error":"RecordInvalid","description":"Record validation errors"}""");

        var answer = await Canned().UpdateContactDetailsAsync(new() { Customer = new("101"), Email = "new@example.com" }, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "has added the e-mail address, and keeps the old one first until the customer confirms it"), (answer.Outcome, answer.Reason));
        Assert.Equal("""{"identity":{"type":"email","value":"new@example.com"}}""", _server.Requests[2].Body);
    }

    [Fact]
    public async Task Nobody_is_asked_by_mail_to_confirm_where_the_installation_says_so()
    {
        _server.Answers(User("end-user"), """{"identities":[]}""", Identity("new@example.com"), """{"identities":[]}""", User("end-user", "new@example.com"));

        var answer = await Canned(("VerifyEmail", "false")).UpdateContactDetailsAsync(new() { Customer = new("101"), Email = "new@example.com" }, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        Assert.Equal("""{"identity":{"type":"email","value":"new@example.com","skip_verify_email":true}}""", _server.Requests[2].Body);
        Assert.Equal("/api/v2/users/101/identities/6/make_primary", _server.Requests[3].Uri.AbsolutePath);
    }

    [Theory]
    [InlineData("agent")]
    [InlineData("admin")]
    public async Task The_address_by_which_an_agent_signs_in_is_not_changed(string role)
    {
        _server.Answers(User(role));

        var answer = await Canned().UpdateContactDetailsAsync(new() { Customer = new("101"), Email = "new@example.com" }, CancellationToken.None);

        Assert.Equal(Outcome.Refused, answer.Outcome);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_user_who_was_deleted_is_not_found()
    {
        _server.Answers("""{"user":{"id":101,"name":"Permanently deleted user","role":"end-user","active":false}}""");

        Assert.Equal(Outcome.NotFound, (await Canned().UpdateContactDetailsAsync(new() { Customer = new("101"), Email = "new@example.com" }, CancellationToken.None)).Outcome);
    }

    private static string User(string role, string email = "old@example.com") =>
        $$"""{"user":{"id":101,"name":"Maria","role":"{{role}}","active":true,"email":"{{email}}","updated_at":"2026-11-10T15:00:00Z"} }""";

    private static string Identity(string value) =>
        $$"""{"identity":{"id":6,"user_id":101,"type":"email","value":"{{value}}","verified":false,"primary":false} }""";

    private IUpdateContactDetails Canned(params (string Name, string Value)[] values) => (IUpdateContactDetails)new ZendeskAdapterFactory().Create(new()
    {
        SystemId = "tickets",
        BaseUrl = _server.Client.BaseAddress!,
        Values = values.Concat([("User", "a@b.example"), ("Token", "t")]).ToDictionary(v => v.Item1, v => v.Item2),
    }, _server.Client);

    private Task<Answer<WriteReceipt>> ChangeAsync(ContactDetailsChange change) =>
        ((IUpdateContactDetails)_desk.Adapter).UpdateContactDetailsAsync(change, CancellationToken.None);

    private async Task<Profile> ProfileAsync(CustomerRef customer) => (await ((IGetProfile)_desk.Adapter).GetProfileAsync(customer, CancellationToken.None)).Value!;
}
