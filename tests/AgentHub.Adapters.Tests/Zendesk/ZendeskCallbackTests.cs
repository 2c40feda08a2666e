using AgentHub.Abstractions;
using AgentHub.Adapters.Zendesk;

namespace AgentHub.Adapters.Tests.Zendesk;

/// <summary>A promised call is a task of the desk, due when the call must have been made.</summary>
public sealed class ZendeskCallbackTests(SandboxSystems sandbox) : IClassFixture<SandboxSystems>, IDisposable
{
    private static readonly DateTimeOffset From = new(2026, 11, 26, 10, 0, 0, TimeSpan.FromHours(1));
    private readonly ZendeskDesk _desk = new(sandbox);
    private readonly CannedServer _server = new("https://calder.zendesk.com");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_call_is_a_private_task_with_its_number_its_times_and_its_reason()
    {
        var bianca = await _desk.FindAsync("7730121164");

        var receipt = await CreateAsync(Callback(bianca, "a"));

        Assert.True(receipt.IsFound, receipt.Reason);
        var ticket = (await _desk.ReadAsync($"tickets/{receipt.Value.RecordId}"))["ticket"]!;
        Assert.Equal(("task", "2026-11-26T11:30:00Z", "Call back: The refund", bianca.RecordId),
            ((string)ticket["type"]!, (string)ticket["due_at"]!, (string)ticket["subject"]!, ticket["requester_id"]!.ToString()));
        var comment = Assert.Single((await _desk.ReadAsync($"tickets/{receipt.Value.RecordId}/comments"))["comments"]!.AsArray())!;
        Assert.False((bool)comment["public"]!);
        Assert.Equal("Call +441632960871 between 2026-11-26 09:00 and 2026-11-26 11:30 UTC.\n\nThe refund\nof May", (string?)comment["body"]);
        Assert.Equal("#" + receipt.Value.RecordId, receipt.Value.Number);
    }

    [Fact]
    public async Task A_call_that_is_sent_again_is_promised_once_and_another_beside_it()
    {
        var callum = await _desk.FindAsync("7730120093");
        var callback = Callback(callum, "b");

        var atOnce = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => CreateAsync(callback)));
        using var restarted = new ZendeskDesk(sandbox);
        var later = await ((ICreateCallback)restarted.Adapter).CreateCallbackAsync(callback, CancellationToken.None);
        var other = await CreateAsync(callback with { IdempotencyKey = "c" });
        // A ticket and a call with one key are two things.
        var ticket = await ((ICreateTicket)_desk.Adapter).CreateTicketAsync(new() { Customer = callum, Subject = "s", Body = "b", IdempotencyKey = "b" }, CancellationToken.None);

        Assert.Single(atOnce.Append(later).Select(r => r.Value!.RecordId).Distinct());
        Assert.Equal(3, new[] { later, other, ticket }.Select(r => r.Value!.RecordId).Distinct().Count());
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("x' or 1 eq 1")]
    public async Task A_call_to_somebody_who_is_not_there_is_not_promised(string id) => Assert.False((await CreateAsync(Callback(new(id), "d"))).IsFound);

    [Fact]
    public async Task A_time_that_was_dropped_is_said_and_not_counted_as_a_promise()
    {
        _server.Answers("""{"tickets":[]}""", """{"ticket":{"id":77,"requester_id":101,"type":null,"due_at":null}}""");
        var adapter = new ZendeskAdapterFactory().Create(new()
        {
            SystemId = "tickets",
            BaseUrl = _server.Client.BaseAddress!,
            Values = new Dictionary<string, string> { ["User"] = "a@b.example", ["Token"] = "t" },
        }, _server.Client);

        var answer = await ((ICreateCallback)adapter).CreateCallbackAsync(Callback(new("101"), "e"), CancellationToken.None);

        Assert.Equal((Outcome.Refused, "made a ticket of the call and did not keep its time"), (answer.Outcome, answer.Reason));
    }

    private static NewCallback Callback(CustomerRef customer, string key) =>
        new() { Customer = customer, Phone = "+441632960871", Reason = "The refund\nof May", From = From, Until = From.AddMinutes(150), IdempotencyKey = key };

    private Task<Answer<WriteReceipt>> CreateAsync(NewCallback callback) => ((ICreateCallback)_desk.Adapter).CreateCallbackAsync(callback, CancellationToken.None);
}
