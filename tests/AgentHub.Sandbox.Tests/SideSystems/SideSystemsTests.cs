using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AgentHub.Sandbox.Scenarios;
using AgentHub.Sandbox.Scenarios.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Sandbox.Tests.SideSystems;

/// <summary>The meter archive, the carrier and the network status as their own clients see them.</summary>
public sealed class SideSystemsTests : IAsyncLifetime
{
    private RunningSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await RunningSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task The_archive_of_scenario_A_takes_nine_seconds_for_readings_and_ends_with_what_the_engineer_read()
    {
        var pace = _sandbox.Services.GetRequiredService<ScenarioLibrary>().Find("A")!.Systems["amr-2014"];

        var page = await ReadingsAsync("account=7730118420");

        Assert.Equal((9.0, 0.0), (pace.DelayOf("readings").TotalSeconds, pace.DelayOf("status").TotalSeconds));
        Assert.Equal(("5", "47902", "E"), (page.Attribute("total")!.Value, page.Elements().First().Value, page.Elements().First().Attribute("kind")!.Value));
        Assert.Equal(page.Elements().Select(e => e.Attribute("taken")!.Value).OrderDescending(), page.Elements().Select(e => e.Attribute("taken")!.Value));
        Assert.All(page.Elements(), e => Assert.Equal("7730118420", e.Attribute("account")!.Value));
    }

    [Fact]
    public async Task The_archive_is_paged_knows_nobody_else_and_gives_everybodys_readings_to_whoever_names_no_account()
    {
        var page = await ReadingsAsync("account=7730100001&start=100&count=100");

        Assert.Equal(("130", 30, "100"), (page.Attribute("total")!.Value, page.Elements().Count(), page.Attribute("start")!.Value));
        Assert.Empty((await ReadingsAsync("account=9990000001")).Elements());
        Assert.Equal("135", (await ReadingsAsync("")).Attribute("total")!.Value);
    }

    [Fact]
    public async Task A_parcel_is_found_by_the_account_on_its_label()
    {
        var page = await JsonAsync("carrier/v1/consignments?reference=7730131876", ("Authorization", "Bearer sandbox-carrier-token"));

        var parcel = Assert.Single(page["consignments"]!.AsArray())!;
        Assert.Equal(("CVE0020417", "DONE", "Delivered to the porch"), ((string?)parcel["trackingNumber"], (string?)parcel["status"], (string?)parcel["lastEvent"]));
        Assert.Equal(3, (int?)(await JsonAsync("carrier/v1/consignments", ("Authorization", "Bearer sandbox-carrier-token")))["count"]);
    }

    [Theory]
    [InlineData("account=7730122245", "INC-2207")]
    [InlineData("postcode=CV1%205HN", "WRK-0415")]
    [InlineData("account=7730118420", "")]
    [InlineData("account=9990000001", "")]
    [InlineData("", "INC-2207,WRK-0415")]
    public async Task An_outage_touches_whoever_lives_where_it_is(string query, string expected)
    {
        var page = await JsonAsync("network-status/incidents?" + query, ("X-Api-Key", "sandbox-network-key"));

        Assert.Equal(expected, string.Join(',', page["incidents"]!.AsArray().Select(i => (string?)i!["id"])));
    }

    [Theory]
    [InlineData("amr-2014/readings", "text/xml")]
    [InlineData("carrier/v1/consignments", "application/json")]
    [InlineData("network-status/incidents", "application/json")]
    public async Task Whoever_has_no_key_is_told_so_in_the_systems_own_way(string path, string type)
    {
        using var response = await _sandbox.Anonymous.GetAsync(path);

        Assert.Equal((HttpStatusCode.Unauthorized, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public void A_fault_in_what_these_systems_hold_is_named_with_its_line()
    {
        var file = """
            id: X
            title: X
            company: { name: X }
            call: { to: "1" }
            incidents:
              - { number: I, title: T, status: burning, service: s, area: CV1, started: -4h }
            people:
              maria: { name: Maria Okafor, account: "1", meter: { serial: S, readings: [ { taken: -1d, value: 1, by: nobody } ] }, deliveries: [ { tracking: T, order: O, status: GONE } ] }
            """;

        var faults = Assert.Throws<ScenarioFileException>(() => Scenario.Read("x.yaml", file)).Message;

        Assert.Contains("status is not one of planned, open, cause-known, watched, closed", faults);
        Assert.Contains("by is not one of automatic, customer, engineer, estimated", faults);
        Assert.Contains("status is not one of LABEL, TRANSIT, OUT, DONE, FAILED, RETURNED", faults);
    }

    private async Task<XElement> ReadingsAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "amr-2014/readings?" + query) { Headers = { { "X-Amr-Key", "sandbox-amr-key" } } };
        using var response = await _sandbox.Anonymous.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return XElement.Parse(await response.Content.ReadAsStringAsync());
    }

    private async Task<JsonNode> JsonAsync(string path, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var response = await _sandbox.Anonymous.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
