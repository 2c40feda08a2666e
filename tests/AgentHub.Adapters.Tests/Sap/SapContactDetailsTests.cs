using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.Sap;

namespace AgentHub.Adapters.Tests.Sap;

/// <summary>A customer's corrected details reach SAP with token, cookies and ETag, and never over the head of somebody who was there before.</summary>
public sealed class SapContactDetailsTests
{
    private const string MariasAddress = "9730118420";
    private static readonly PostalAddress NewAddress = new() { Street = "2 Heron Court", City = "Calder Vale", Postcode = "CV2 9ZZ", Country = "GB" };
    private readonly SapUnderTest _test = new();

    private SapAdapter Adapter => _test.Adapter;

    private Task<Answer<WriteReceipt>> ChangeAsync(ContactDetailsChange change) => Adapter.UpdateContactDetailsAsync(change, CancellationToken.None);

    private async Task<Profile> ProfileAsync() => (await Adapter.GetProfileAsync(SapUnderTest.Maria, CancellationToken.None)).Value!;

    [Fact]
    public async Task What_is_changed_is_what_the_record_says_when_it_is_read_again()
    {
        var shown = await ProfileAsync();

        var answer = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Phone = "+441632960188", Email = " new.one@example.com ", Address = NewAddress, ExpectedVersion = shown.Version });

        Assert.True(answer.IsFound, answer.Reason);
        var after = await ProfileAsync();
        Assert.Equal(("+441632960188", "new.one@example.com", NewAddress), (after.Phones[0], after.Emails[0], after.Address));
        Assert.NotEqual(shown.Version, after.Version);
    }

    [Fact]
    public async Task A_change_is_sent_with_token_cookies_and_ETag_to_the_keys_of_the_record()
    {
        await ChangeAsync(new() { Customer = SapUnderTest.Maria, Phone = "+441632960188", Email = "new.one@example.com", Address = NewAddress });

        var sent = _test.Changes.ToList();
        Assert.Equal(
        [
            $"PATCH /API_BUSINESS_PARTNER/A_BusinessPartnerAddress(BusinessPartner='7730118420',AddressID='{MariasAddress}')",
            $"PATCH /API_BUSINESS_PARTNER/A_AddressEmailAddress(AddressID='{MariasAddress}',Person='',OrdinalNumber='1')",
            $"PATCH /API_BUSINESS_PARTNER/A_AddressPhoneNumber(AddressID='{MariasAddress}',Person='',OrdinalNumber='1')",
        ], _test.Asked.Where(a => a.StartsWith("PATCH", StringComparison.Ordinal)));
        Assert.Equal([$"W/\"'{MariasAddress}-0'\"", "*", "*"], sent.Select(s => s.Headers["If-Match"]));
        Assert.All(sent, s => Assert.Equal((_test.StandIn.WriteToken, $"SAP_SESSIONID_S4H_100={_test.StandIn.WriteToken}; sap-usercontext=sap-client=100"), (s.Headers["x-csrf-token"], s.Headers["Cookie"])));
        // The number as it is dialled there, in the way of the one that was held.
        Assert.Equal("01632960188", (string?)JsonNode.Parse(sent[2].Body!)!["PhoneNumber"]);
        Assert.Single(_test.StandIn.Requests, r => r.Headers.GetValueOrDefault("x-csrf-token") == "Fetch");
    }

    [Fact]
    public async Task A_key_with_a_person_in_it_is_named_whole()
    {
        await ChangeAsync(new() { Customer = new(SapRecords.Paul), Phone = "+441632960199" });

        Assert.Contains("PATCH /API_BUSINESS_PARTNER/A_AddressPhoneNumber(AddressID='9730129107',Person='4711',OrdinalNumber='1')", _test.Asked);
    }

    [Fact]
    public async Task A_token_is_kept_and_one_that_has_ended_is_got_anew_once()
    {
        await ChangeAsync(new() { Customer = SapUnderTest.Maria, Email = "one@example.com" });
        await ChangeAsync(new() { Customer = SapUnderTest.Maria, Email = "two@example.com" });
        var fetched = _test.StandIn.Requests.Count(r => r.Headers.GetValueOrDefault("x-csrf-token") == "Fetch");
        _test.StandIn.WriteToken = null;

        var answer = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Email = "three@example.com" });

        Assert.Equal((1, true, "three@example.com"), (fetched, answer.IsFound, (await ProfileAsync()).Emails[0]));
        Assert.Equal(2, _test.StandIn.Requests.Count(r => r.Headers.GetValueOrDefault("x-csrf-token") == "Fetch"));
    }

    [Fact]
    public async Task A_system_that_takes_no_token_at_all_is_asked_for_one_no_more_than_twice()
    {
        _test.StandIn.Instead = r =>
        {
            if (r.Method != HttpMethod.Patch) return null;
            var refused = new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent("CSRF token validation failed") };
            refused.Headers.Add("x-csrf-token", "Required");
            return refused;
        };

        var answer = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Email = "one@example.com" });

        Assert.Equal((Outcome.Denied, 2, 2), (answer.Outcome, _test.Changes.Count(), _test.StandIn.Requests.Count(r => r.Headers.GetValueOrDefault("x-csrf-token") == "Fetch")));
    }

    [Fact]
    public async Task A_right_that_is_missing_is_no_reason_for_another_token()
    {
        _test.StandIn.Instead = r => r.Method == HttpMethod.Patch ? new(HttpStatusCode.Forbidden) { Content = new StringContent("{}", Encoding.UTF8, "application/json") } : null;

        var answer = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Email = "one@example.com" });

        Assert.Equal((Outcome.Denied, 1), (answer.Outcome, _test.Changes.Count()));
    }

    [Fact]
    public async Task SAP_itself_refuses_a_change_that_lost_the_race()
    {
        // Somebody else is quicker: after we read the address and before we write it.
        _test.StandIn.BeforeChange = () => _test.StandIn.Change(MariasAddress, "StreetName", "Somebody Else's Street");

        var answer = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Address = NewAddress });

        Assert.Equal((Outcome.Conflict, "has changed the record since it was shown"), (answer.Outcome, answer.Reason));
        Assert.Equal("14 Somebody Else's Street", (await ProfileAsync()).Address!.Street);
    }

    [Fact]
    public async Task What_somebody_else_changed_since_it_was_shown_is_not_overwritten()
    {
        var shown = await ProfileAsync();
        _test.StandIn.Sets["A_AddressEmailAddress"].Single(e => (string?)e["AddressID"] == MariasAddress)["EmailAddress"] = "somebody.else@example.com";

        var answer = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Email = "mine@example.com", ExpectedVersion = shown.Version });

        Assert.Equal((Outcome.Conflict, 0), (answer.Outcome, _test.Changes.Count()));
        Assert.Equal("somebody.else@example.com", (await ProfileAsync()).Emails[0]);
    }

    [Fact]
    public async Task A_yes_that_changed_nothing_is_not_believed()
    {
        _test.StandIn.ForgetsChanges = true;

        var answer = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Email = "mine@example.com" });

        Assert.Equal((Outcome.Refused, "did not change the record, though it says so"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task What_the_record_says_already_is_not_written_again_and_nobody_is_not_found()
    {
        var already = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Email = "m.okafor@EXAMPLE.com", Phone = "+441632960147", Address = (await ProfileAsync()).Address });
        var nobody = await ChangeAsync(new() { Customer = new("9990000001"), Email = "a@example.com" });

        Assert.Equal((true, Outcome.NotFound, 0), (already.IsFound, nobody.Outcome, _test.Changes.Count()));
    }

    [Fact]
    public async Task What_SAP_cannot_hold_is_refused_before_anything_is_written()
    {
        var abroad = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Email = "a@example.com", Phone = "+33145678901" });
        var tooLong = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Address = NewAddress with { Street = new('x', 61) } });
        _test.StandIn.Sets["A_AddressEmailAddress"].RemoveAll(e => (string?)e["AddressID"] == MariasAddress);
        var first = await ChangeAsync(new() { Customer = SapUnderTest.Maria, Email = "a@example.com" });

        Assert.Equal(("keeps numbers with their country: one of another country is entered there", "holds no e-mail address at this address to change; the first one is entered there"), (abroad.Reason, first.Reason));
        Assert.StartsWith("takes no street above 60", tooLong.Reason);
        Assert.Empty(_test.Changes);
    }
}
