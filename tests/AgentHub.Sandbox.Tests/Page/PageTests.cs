using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AgentHub.Sandbox.Tests.Page;

public sealed partial class PageTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private static readonly string[] Scripts = ["page.js", "view.js", "dom.js", "tabs.js", "dial.js", "calls.js", "load.js"];
    private readonly RunningSandbox _sandbox = shared.Sandbox;

    [Fact]
    public async Task Page_brings_everything_it_needs_and_runs_nothing_else()
    {
        var response = await _sandbox.Anonymous.GetAsync("");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single());
        var files = Address().Matches(html).Select(m => m.Groups[1].Value).Where(a => !a.StartsWith('#') && a != "data:,").ToList();
        Assert.Equal(["/page/tokens.css", "/page/page.css", "/page/page.js"], files);
        foreach (var file in files.Concat(Scripts.Select(s => "/page/" + s)))
        {
            var answer = await _sandbox.Anonymous.GetAsync(file);
            Assert.True(answer.IsSuccessStatusCode, file);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("https://", text);
            Assert.DoesNotContain("http://", text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_sign_and_element_the_script_asks_for_is_on_the_page_once()
    {
        var html = await _sandbox.Anonymous.GetStringAsync("");
        var ids = Id().Matches(html).Select(m => m.Groups[1].Value).ToList();
        var script = string.Concat(await Task.WhenAll(Scripts.Select(s => _sandbox.Anonymous.GetStringAsync("page/" + s))));

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(Asked().Matches(script).Select(m => m.Groups[1].Value).Except(ids));
        Assert.Empty(Use().Matches(html).Select(m => m.Groups[1].Value).Except(ids));
    }

    [Fact]
    public async Task Before_anything_is_started_the_page_knows_scenario_systems_and_clock()
    {
        var page = (await _sandbox.Anonymous.GetFromJsonAsync<JsonNode>("api/page"))!;

        Assert.Equal(("A", 22), ((string)page["scenarios"]![0]!["id"]!, page["scenarios"]![0]!["steps"]!.AsArray().Count));
        Assert.Equal(["crm", "erp", "tickets", "amr-2014", "carrier", "network"], page["systems"]!.AsArray().Select(s => (string?)s!["id"]));
        Assert.Null(page["run"]);
        Assert.NotNull(page["clock"]!["now"]);
        Assert.Equal((10_000, 0), ((int)page["customers"]!, page["calls"]!.AsArray().Count));
        Assert.Equal(["dana", "ravi"], page["agents"]!.AsArray().Select(a => (string?)a!["id"]));
        Assert.Null(page["load"]);
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Address();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("(?:by|getElementById|press|text|button)\\(\"([a-z-]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex("<use href=\"#([^\"]+)\"")]
    private static partial Regex Use();
}
