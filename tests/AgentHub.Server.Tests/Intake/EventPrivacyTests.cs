using System.Net;
using System.Text;
using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Tests.Intake;

/// <summary>What an event may not leave behind.</summary>
public sealed class EventPrivacyTests : IAsyncLifetime
{
    private readonly IntakeServer _intake = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _intake.DisposeAsync();

    [Theory]
    [InlineData("account.number", "4111111111111111")]
    [InlineData("reason", "pay with 4111 1111 1111 1111 please")]
    [InlineData("device.serial", "٤١١١١١١١١١١١١١١١")]
    [InlineData("phone", "378282246310005")]
    public async Task A_callers_card_number_is_refused_as_a_fact_and_never_reaches_the_ledger(string key, string value)
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(_intake.Fact(key, value)));

        if (key != "phone") Assert.Equal((422, "/problems/card-number-refused"), (answer.Status, answer.Problem));
        else Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("1111", answer.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(await ContactAsync());
    }

    [Theory]
    [InlineData("account.number", "7730118420")]
    [InlineData("phone", "+4915112345678")]
    [InlineData("callbackNumber", "01632 960147")]
    [InlineData("device.serial", "490154203237518")]
    [InlineData("meter.reading", "48,213")]
    public async Task What_only_looks_like_one_is_kept(string key, string value)
    {
        var response = await _intake.SendAsync(_intake.Fact(key, value));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(value, (await ContactAsync())!.Facts[key].Value);
    }

    [Fact]
    public async Task A_card_number_in_a_transfers_note_reason_or_any_other_text_is_masked()
    {
        await _intake.SendAsync(_intake.Event(EventTypes.InteractionOffered, new { interactionId = "int_1", agentId = "dana", queue = "Billing", kind = "queue" }, "e1"));
        await _intake.SendAsync(_intake.Event(EventTypes.InteractionConnected, new { interactionId = "int_1" }, "e2"));

        var response = await _intake.SendAsync(_intake.Event(EventTypes.InteractionTransferred, new
        {
            interactionId = "int_1",
            kind = "cold",
            toQueue = "Metering",
            reason = "card 4111-1111-1111-1111",
            note = "she read out 5555 5555 5555 4444",
            extra = new { list = new object[] { "378282246310005", 6011111111111117 }, weight = 4.111111111111111 },
        }, "e3"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var moment = (await ContactAsync())!.Moments.Single(m => m.EventId == "e3");
        Assert.Equal("card ••••-••••-••••-1111", moment.Detail);
        foreach (var number in new[] { "4111-1111", "5555 5555", "3782822463", "6011111111" })
            Assert.False(await LedgerFileHoldsAsync(number), $"The ledger's file holds {number}.");
        Assert.True(await LedgerFileHoldsAsync("4.111111111111111"));
    }

    [Fact]
    public async Task A_date_of_birth_is_compared_and_dropped()
    {
        var json = _intake.Fact("dob", "12.03.1984");
        json["data"]!["quote"] = "twelfth of March eighty-four";

        var response = await _intake.SendAsync(json);

        var fact = (await ContactAsync())!.Facts["dob"];
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(fact.Value);
        Assert.Null(fact.Quote);
        Assert.Equal(PiiClass.Authentication, fact.Pii);
        Assert.Equal(64, fact.Hash.Length);
        Assert.False(await LedgerFileHoldsAsync("12.03.1984") || await LedgerFileHoldsAsync("1984-03-12") || await LedgerFileHoldsAsync("eighty-four"));
    }

    [Fact]
    public async Task The_same_value_in_another_notation_has_the_same_hash()
    {
        await _intake.SendAsync(_intake.Fact("postcode", "CV1 4QT", "e1"));
        await _intake.SendAsync(_intake.Fact("postcode", " cv14qt ", "e2"));

        Assert.Equal(2, (await ContactAsync())!.Facts["postcode"].Times);
    }

    [Fact]
    public async Task A_sender_cannot_make_up_hash_or_class_of_a_fact()
    {
        var json = _intake.Fact("postcode", "CV1 4QT");
        json["data"]!["hash"] = "made up";
        json["data"]!["pii"] = "none";

        await _intake.SendAsync(json);

        var fact = (await ContactAsync())!.Facts["postcode"];
        Assert.Equal((64, PiiClass.Identity), (fact.Hash.Length, fact.Pii));
    }

    [Theory]
    [InlineData("shoe.size", "44", "/data/key")]
    [InlineData("email", "nobody", "/data/value")]
    public async Task A_value_that_cannot_be_one_is_named_without_being_repeated(string key, string value, string at)
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(_intake.Fact(key, value)));

        Assert.Equal((400, at), (answer.Status, (string?)answer.Body["errors"]![0]!["at"]));
        Assert.DoesNotContain($"\"{value}\"", answer.Body.ToJsonString(), StringComparison.Ordinal);
    }

    private Task<ContactState?> ContactAsync() => _intake.Ledger.FindAsync(new ContactId("con_1"), default);

    private async Task<bool> LedgerFileHoldsAsync(string text)
    {
        var needle = Encoding.UTF8.GetBytes(text);
        foreach (var file in Directory.GetFiles(_intake.Server.Folder, "ledger.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            if (copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(needle) >= 0) return true;
        }
        return false;
    }
}
