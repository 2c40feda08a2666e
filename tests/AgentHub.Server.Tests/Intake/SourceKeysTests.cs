using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing;

namespace AgentHub.Server.Tests.Intake;

/// <summary>Several sources, each with its own secrets, which are exchanged while calls come in.</summary>
public sealed class SourceKeysTests
{
    private const string Old = "the-secret-of-october-that-is-long-enough";
    private const string New = "the-secret-of-november-that-is-long-enough";
    private const string Web = "the-secret-of-the-website-long-enough-too";
    private static readonly DateTimeOffset Noon = new(2026, 11, 12, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task While_secrets_are_exchanged_both_count_and_the_sender_need_not_say_which()
    {
        await using var intake = Rotating(new ManualTime(Noon));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(intake, "evt-1", Old)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(intake, "evt-2", New)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(intake, "evt-3", New, key: "november")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(intake, "evt-4", IntakeServer.Secret, key: "secret")).StatusCode);
    }

    [Theory]
    [InlineData(-61, Old, 200, "")]
    [InlineData(-61, New, 401, "november counts from")]
    [InlineData(-60, New, 200, "")]
    [InlineData(59, Old, 200, "")]
    [InlineData(60, Old, 401, "october counted until")]
    [InlineData(60, New, 200, "")]
    public async Task A_secret_counts_from_its_beginning_to_before_its_end(int minutes, string secret, int status, string says)
    {
        await using var intake = Rotating(new ManualTime(Noon.AddMinutes(minutes)));

        var response = await SendAsync(intake, "evt-1", secret);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("october")]
    [InlineData("december")]
    [InlineData("bad key\t")]
    public async Task A_key_that_is_named_must_be_the_one_that_signed(string key)
    {
        await using var intake = Rotating(new ManualTime(Noon));

        var answer = await IntakeServer.ProblemAsync(await SendAsync(intake, "evt-1", New, key));

        Assert.Equal((401, "/problems/bad-signature"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task One_source_cannot_speak_for_another()
    {
        await using var intake = Rotating(new ManualTime(Noon));

        var signedByWeb = await SendAsync(intake, "evt-1", Web);
        var inABatch = await intake.SendBatchAsync(intake.Started("evt-2"), Renamed(intake.Started("evt-3"), "/web/main"));

        Assert.Equal(HttpStatusCode.Unauthorized, signedByWeb.StatusCode);
        Assert.Equal(HttpStatusCode.MultiStatus, inABatch.StatusCode);
        Assert.Equal(1, (await intake.Ledger.FindAsync(new ContactId("con_1"), default))!.EventCount);
    }

    [Fact]
    public async Task A_source_says_only_what_it_may_and_about_whom_it_may()
    {
        await using var intake = Rotating(new ManualTime(Noon), s => s
            .With("AgentHub:Intake:Sources:web:Types:0", "agenthub.fact.*").With("AgentHub:Intake:Sources:web:Types:1", EventTypes.IdentityVerified)
            .With("AgentHub:Intake:Sources:web:Subjects:0", "web_"));
        Task<HttpResponseMessage> Say(JsonObject json) => intake.SendAsync(Renamed(json, "/web/main").ToJsonString(), Web);

        var fact = await Say(Subject(intake.Fact("postcode", "CV1 4QT"), "web_1"));
        var other = await IntakeServer.ProblemAsync(await Say(Subject(intake.Started("evt-2"), "web_1")));
        var whom = await IntakeServer.ProblemAsync(await Say(intake.Fact("postcode", "CV1 4QT", "evt-3")));

        Assert.Equal(HttpStatusCode.OK, fact.StatusCode);
        Assert.Equal((403, "/problems/not-your-event"), (other.Status, other.Problem));
        Assert.Equal((403, "/problems/not-your-event"), (whom.Status, whom.Problem));
    }

    private static IntakeServer Rotating(ManualTime time, Action<AgentHubServer>? change = null) => new(s =>
    {
        s.At(time)
            .With("AgentHub:Intake:Sources:test:Keys:october:Secret", Old).With("AgentHub:Intake:Sources:test:Keys:october:NotAfter", "2026-11-12T13:00:00Z")
            .With("AgentHub:Intake:Sources:test:Keys:november:Secret", New).With("AgentHub:Intake:Sources:test:Keys:november:NotBefore", "2026-11-12T11:00:00Z")
            .With("AgentHub:Intake:Sources:web:Source", "/web/main").With("AgentHub:Intake:Sources:web:Secret", Web);
        change?.Invoke(s);
    });

    private static Task<HttpResponseMessage> SendAsync(IntakeServer intake, string id, string secret, string? key = null)
    {
        var body = Encoding.UTF8.GetBytes(intake.Started(id).ToJsonString());
        var timestamp = intake.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(timestamp + ".").Concat(body).ToArray());
        (string, string)[] headers = [("AgentHub-Timestamp", timestamp), ("AgentHub-Signature", "v1=" + Convert.ToHexStringLower(signature))];
        return intake.SendAsync(body, "application/cloudevents+json", key is null ? headers : [.. headers, ("AgentHub-Key", key)]);
    }

    private static JsonObject Renamed(JsonObject json, string source)
    {
        json["source"] = source;
        return json;
    }

    private static JsonObject Subject(JsonObject json, string subject)
    {
        json["subject"] = subject;
        return json;
    }
}
