using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.ServiceNow;
using AgentHub.Adapters.Tests.Documented;
using AgentHub.Adapters.Tests.VendorStandIns;

namespace AgentHub.Adapters.Tests.ServiceNow;

/// <summary>What is written to ServiceNow is there afterwards, or is said not to be.</summary>
public sealed class ServiceNowWritingTests
{
    private static readonly PostalAddress NewAddress = new() { Street = "2 Heron Court", City = "Calder Vale", Postcode = "CV2 9ZZ", Country = "GB" };
    private readonly ServiceNowUnderTest _test = new();

    private ServiceNowAdapter Adapter => _test.Adapter;

    private static NewTicket Ticket => new() { Customer = ServiceNowUnderTest.Maria, Subject = "Re-bill ^NQ her", Body = "“Not” 51,940", IdempotencyKey = "key" };

    private static TicketStatusChange Change(TicketStatus status, string? version = null) => new() { Customer = ServiceNowUnderTest.Maria, TicketId = ServiceNowRecords.MariasCase, Status = status, ExpectedVersion = version };

    private static NewComment Comment(bool toCustomer) => new() { Customer = ServiceNowUnderTest.Maria, TicketId = ServiceNowRecords.MariasCase, Body = "Re-billed ^ \"today\".", ToCustomer = toCustomer, IdempotencyKey = "key", At = DateTimeOffset.UnixEpoch };

    [Fact]
    public async Task A_ticket_is_created_for_contact_and_account_with_a_mark_that_is_looked_for()
    {
        var answer = await Adapter.CreateTicketAsync(Ticket, CancellationToken.None);

        var created = _test.StandIn.Record("sn_customerservice_case", answer.Value!.RecordId);
        Assert.Equal((ServiceNowRecords.Maria, "a" + ServiceNowRecords.Maria[1..], "Re-bill ^NQ her", "“Not” 51,940", "phone"), (created["contact"], created["account"], created["short_description"], created["description"], created["contact_type"]));
        Assert.Equal(("1", answer.Value.Number), (created["state"], created["number"]));
        Assert.Contains(_test.Asked, a => a.Contains($"sysparm_query=correlation_id={created["correlation_id"]}^ORDERBYsys_created_on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ticket_that_did_not_keep_its_customer_is_said_to_have_lost_them()
    {
        _test.StandIn.ReadOnly.Add("contact");

        var answer = await Adapter.CreateTicketAsync(Ticket, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "created the ticket but did not keep whose it is: our user may not write that field"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_search_for_the_mark_that_finds_everybodys_tickets_takes_none_of_them_for_ours()
    {
        _test.StandIn.Mode = Testing.ServerMode.IgnoresFilters;

        var answer = await Adapter.CreateTicketAsync(Ticket, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        Assert.Contains(_test.StandIn.Requests, r => r.Method == HttpMethod.Post);
    }

    [Theory]
    [InlineData(true, "comments", "work_notes")]
    [InlineData(false, "work_notes", "comments")]
    public async Task What_a_customer_gets_and_what_colleagues_get_stand_in_two_journals(bool toCustomer, string there, string notThere)
    {
        var answer = await Adapter.CommentTicketAsync(Comment(toCustomer), CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        Assert.Contains("Re-billed ^ \"today\".\n\nRef. agenthub", _test.MariasCase[there]);
        Assert.Empty(_test.MariasCase[notThere]);
    }

    [Fact]
    public async Task A_comment_that_was_dropped_without_a_word_is_said_to_be_missing()
    {
        _test.StandIn.ReadOnly.Add("comments");

        var answer = await Adapter.CommentTicketAsync(Comment(toCustomer: true), CancellationToken.None);

        Assert.Equal((Outcome.Refused, "did not add the comment, though it says so, or does not let us read it"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_note_without_a_ticket_is_not_sent()
    {
        var answer = await Adapter.AddNoteAsync(new() { Customer = ServiceNowUnderTest.Maria, Body = "b", IdempotencyKey = "k", At = DateTimeOffset.UnixEpoch }, CancellationToken.None);

        Assert.Equal((Outcome.Skipped, 0), (answer.Outcome, _test.StandIn.Requests.Count));
    }

    [Fact]
    public async Task A_status_is_written_as_the_tables_number_with_what_a_data_policy_wants()
    {
        using var test = new ServiceNowUnderTest(("CloseCode", "Solved remotely"), ("CloseNotes", "By the contact centre"), ("StateSolved", "6"));

        var answer = await test.Adapter.ChangeTicketStatusAsync(Change(TicketStatus.Solved, "3"), CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        Assert.Equal(("6", "Solved remotely", "By the contact centre"), (test.MariasCase["state"], test.MariasCase["resolution_code"], test.MariasCase["close_notes"]));
    }

    [Fact]
    public async Task A_ticket_that_changed_meanwhile_is_left_as_it_is()
    {
        var answer = await Adapter.ChangeTicketStatusAsync(Change(TicketStatus.Pending, "2"), CancellationToken.None);

        Assert.Equal((Outcome.Conflict, "10"), (answer.Outcome, _test.MariasCase["state"]));
    }

    [Fact]
    public async Task A_status_the_table_does_not_have_is_refused_and_one_it_has_already_is_not_written()
    {
        var none = await Adapter.ChangeTicketStatusAsync(Change(TicketStatus.OnHold), CancellationToken.None);
        var already = await Adapter.ChangeTicketStatusAsync(Change(TicketStatus.Open), CancellationToken.None);
        var others = await Adapter.ChangeTicketStatusAsync(Change(TicketStatus.Open) with { TicketId = ServiceNowRecords.PaulsCase }, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "has no such status of tickets (Values:StateOnHold)"), (none.Outcome, none.Reason));
        Assert.Equal((true, Outcome.NotFound), (already.IsFound, others.Outcome));
        Assert.DoesNotContain(_test.StandIn.Requests, r => r.Method == HttpMethod.Patch);
    }

    [Fact]
    public async Task A_yes_that_changed_no_status_is_not_believed()
    {
        _test.StandIn.ReadOnly.Add("state");

        var answer = await Adapter.ChangeTicketStatusAsync(Change(TicketStatus.Solved), CancellationToken.None);

        Assert.Equal((Outcome.Refused, "did not change the status, though it says so"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_data_policy_that_wants_more_is_no_failure_and_says_what_to_set()
    {
        _test.StandIn.Instead = r => r.Method == HttpMethod.Patch
            ? new(HttpStatusCode.Forbidden) { Content = new StringContent(Fixture.Answer("ServiceNow", "data-policy"), Encoding.UTF8, "application/json") } : null;

        var answer = await Adapter.ChangeTicketStatusAsync(Change(TicketStatus.Solved), CancellationToken.None);

        Assert.Equal(Outcome.Denied, answer.Outcome);
        Assert.Contains("Values:CloseCode", answer.Reason);
    }

    [Fact]
    public async Task What_is_changed_of_a_contact_is_what_the_record_says_when_it_is_read_again()
    {
        var shown = (await Adapter.GetProfileAsync(ServiceNowUnderTest.Maria, CancellationToken.None)).Value!;

        var answer = await Adapter.UpdateContactDetailsAsync(new() { Customer = ServiceNowUnderTest.Maria, Phone = "+441632960188", Email = " new.one@example.com ", Address = NewAddress, ExpectedVersion = shown.Version }, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        var after = (await Adapter.GetProfileAsync(ServiceNowUnderTest.Maria, CancellationToken.None)).Value!;
        Assert.Equal(("+441632960188", "new.one@example.com", NewAddress), (after.Phones[0], after.Emails[0], after.Address));
        Assert.NotEqual(shown.Version, after.Version);
        var sent = JsonNode.Parse(_test.StandIn.Requests.Single(r => r.Method == HttpMethod.Patch).Body!)!.AsObject();
        Assert.Equal(["city", "country", "email", "phone", "street", "zip"], sent.Select(p => p.Key).Order());
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var answer = await Adapter.UpdateContactDetailsAsync(new() { Customer = ServiceNowUnderTest.Maria, Email = "mine@example.com", ExpectedVersion = "11" }, CancellationToken.None);

        Assert.Equal((Outcome.Conflict, "has changed the record since it was shown"), (answer.Outcome, answer.Reason));
        Assert.DoesNotContain(_test.StandIn.Requests, r => r.Method == HttpMethod.Patch);
    }

    [Fact]
    public async Task A_contact_that_did_not_change_although_it_was_answered_so_is_said_to_be_unchanged()
    {
        _test.StandIn.ReadOnly.Add("email");

        var answer = await Adapter.UpdateContactDetailsAsync(new() { Customer = ServiceNowUnderTest.Maria, Email = "mine@example.com" }, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "did not change the record, though it says so"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_contact_who_is_not_there_is_not_found_and_what_is_so_already_is_not_written()
    {
        var nobody = await Adapter.UpdateContactDetailsAsync(new() { Customer = new(ServiceNowRecords.Nobody), Email = "a@example.com" }, CancellationToken.None);
        var already = await Adapter.UpdateContactDetailsAsync(new() { Customer = ServiceNowUnderTest.Maria, Email = "M.OKAFOR@example.com", Phone = "+441632960147" }, CancellationToken.None);

        Assert.Equal((Outcome.NotFound, true), (nobody.Outcome, already.IsFound));
        Assert.DoesNotContain(_test.StandIn.Requests, r => r.Method == HttpMethod.Patch);
    }
}
