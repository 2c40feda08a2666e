using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Tests.Intake;

/// <summary>Events whose attributes are headers, and what their signature covers.</summary>
public sealed class BinaryModeTests : IAsyncLifetime
{
    private readonly IntakeServer _intake = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _intake.DisposeAsync();

    [Fact]
    public async Task An_event_in_headers_is_the_same_event()
    {
        var response = await _intake.SendBinaryAsync(_intake.Started());
        var again = await _intake.SendAsync(_intake.Started());

        Assert.Equal("{\"id\":\"evt-1\",\"duplicate\":false}", await response.Content.ReadAsStringAsync());
        Assert.Equal("{\"id\":\"evt-1\",\"duplicate\":true}", await again.Content.ReadAsStringAsync());
        Assert.Equal("01632 960147", (await ContactAsync())!.From);
    }

    [Fact]
    public async Task Values_are_percent_decoded_once_and_further_attributes_are_kept()
    {
        var json = _intake.Started();
        json["id"] = "Euro%20%E2%82%AC%20%f0%9f%98%80%2541";
        json["vendorline"] = "\"a \\\"quoted\\\" line\"";
        json["dataschema"] = "urn:example:started:1.4";

        var response = await _intake.SendBinaryAsync(json);

        Assert.Equal("Euro € 😀%41", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]);
        var kept = JsonNode.Parse((await _intake.StoredAsync("Euro € 😀%41"))!.Value.Attributes!)!;
        Assert.Equal(("a \"quoted\" line", "urn:example:started:1.4"), ((string?)kept["vendorline"], (string?)kept["dataschema"]));
    }

    [Theory]
    [InlineData("ce-id", "evt-2")]
    [InlineData("ce-source", "/switch/other")]
    [InlineData("ce-type", EventTypes.ContactAbandoned)]
    [InlineData("ce-subject", "con_2")]
    [InlineData("ce-time", "2020-01-01T00:00:00Z")]
    [InlineData("ce-specversion", "1.1")]
    [InlineData("ce-sequence", "0002")]
    [InlineData("ce-vendorline", "other")]
    [InlineData("ce-added", "x")]
    [InlineData("Content-Type", "application/json; charset=utf-8")]
    public async Task A_header_changed_on_the_way_breaks_the_signature(string header, string value)
    {
        var json = _intake.Started();
        json["sequence"] = "0001";
        json["vendorline"] = "one";

        var answer = await IntakeServer.ProblemAsync(await _intake.SendBinaryAsync(json, tamper: r => Set(r, header, value)));

        Assert.Equal((401, "/problems/bad-signature"), (answer.Status, answer.Problem));
        Assert.Null(await ContactAsync());
    }

    [Theory]
    [InlineData("ce-id")]
    [InlineData("ce-sequence")]
    [InlineData("ce-vendorline")]
    public async Task A_header_taken_away_breaks_the_signature(string header)
    {
        var json = _intake.Started();
        json["sequence"] = "0001";
        json["vendorline"] = "one";

        var answer = await _intake.SendBinaryAsync(json, tamper: r => r.Headers.Remove(header));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Another_body_or_a_part_of_it_breaks_the_signature()
    {
        var longer = await _intake.SendBinaryAsync(_intake.Started(), tamper: r => r.Content = Json("{\"channel\":\"voice\",\"direction\":\"inbound\"}"));
        var cut = await _intake.SendBinaryAsync(_intake.Started(), tamper: r => r.Content = Json(_intake.Started()["data"]!.ToJsonString()[..^1]));

        Assert.Equal((401, 401), ((int)longer.StatusCode, (int)cut.StatusCode));
    }

    [Fact]
    public async Task A_signature_of_one_mode_is_none_in_another()
    {
        var body = Encoding.UTF8.GetBytes(_intake.Started().ToJsonString());
        HttpRequestMessage? caught = null;
        await _intake.SendBinaryAsync(_intake.Started(), tamper: r => caught = r);
        (string, string)[] signed = [("AgentHub-Timestamp", caught!.Headers.GetValues("AgentHub-Timestamp").Single()), ("AgentHub-Signature", caught.Headers.GetValues("AgentHub-Signature").Single())];

        var response = await _intake.SendAsync(body, "application/cloudevents+json", signed);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Headers_that_cannot_be_read_are_named_by_their_attribute()
    {
        var json = _intake.Started();
        json["id"] = "%C0%A0";
        json["time"] = "50%";
        json["subject"] = "\"open";

        var answer = await IntakeServer.ProblemAsync(await _intake.SendBinaryAsync(json, r => r.Headers.Add("ce-datacontenttype", "application/json")));

        Assert.Equal((400, "/problems/malformed-event"), (answer.Status, answer.Problem));
        Assert.Equal(
            ["/datacontenttype must not be a header: data is the body, its type Content-Type", "/id is not UTF-8 once it is percent-decoded", "/subject has no closing quote",
                "/time has a % that is not followed by two hexadecimal digits"],
            answer.Body["errors"]!.AsArray().Select(e => $"{e!["at"]} {e["problem"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_header_sent_twice_is_refused()
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendBinaryAsync(_intake.Started(), r => r.Headers.Add("ce-subject", "con_2")));

        Assert.Equal((400, "/subject", "is sent more than once"), (answer.Status, (string?)answer.Body["errors"]![0]!["at"], (string?)answer.Body["errors"]![0]!["problem"]));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("type")]
    [InlineData("subject")]
    [InlineData("time")]
    [InlineData("specversion")]
    [InlineData("data")]
    public async Task What_is_missing_is_named(string attribute)
    {
        var json = _intake.Started();
        json.Remove(attribute);

        var answer = await IntakeServer.ProblemAsync(await _intake.SendBinaryAsync(json));

        Assert.Equal((400, "/" + attribute), (answer.Status, (string?)answer.Body["errors"]![0]!["at"]));
    }

    [Fact]
    public async Task A_card_number_in_a_header_is_masked_too()
    {
        var json = _intake.Started();
        json["vendorline"] = "card%204111111111111111";

        await _intake.SendBinaryAsync(json);

        Assert.DoesNotContain("4111111111", (await _intake.StoredAsync("evt-1"))!.Value.Attributes!, StringComparison.Ordinal);
    }

    private static void Set(HttpRequestMessage request, string header, string value)
    {
        if (header == "Content-Type")
        {
            request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            return;
        }
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }

    private static ByteArrayContent Json(string text) => new(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") } };

    private Task<ContactState?> ContactAsync() => _intake.Ledger.FindAsync(new ContactId("con_1"), default);
}
