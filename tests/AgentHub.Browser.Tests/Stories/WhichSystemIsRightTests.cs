using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Stories;

/// <summary>CRM and ERP hold different addresses of a caller; the agent asks, and says which one is right.</summary>
[Collection(Running.StoriesOfSystems.Name)]
public sealed class WhichSystemIsRightTests(Chromium chromium)
{
    private const string Maria = "7730118420";
    private const string Erp = "business-central/companies(6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01)";

    [Fact]
    public async Task The_right_address_is_chosen_by_keyboard_and_reaches_the_system_that_was_wrong()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        using var erp = ErpOf(center);
        var (dana, account) = await ConflictAsync(center);
        await dana.The("conflict-address").Has("data-status", "open");
        await dana.The("conflict-address").Shows("two answers");
        await dana.The("conflict-address").Shows("Your choice is written to CRM and Billing ERP.");
        var right = await ValueOf(dana, "crm");
        Assert.NotEqual(right, await ValueOf(dana, "erp"));
        await dana.Photograph("conflict-open");

        await dana.The("right-address-crm").FocusAsync();
        await dana.Keyboard.PressAsync("Enter");
        await dana.Keyboard.PressAsync("Enter");

        await dana.The("settled-address").IsThere();
        await dana.The("outcome-erp:address").Has("data-state", "accepted");
        await dana.The("conflict-address").IsGone();
        Assert.Equal(1, await dana.The("outcome-erp:address").CountAsync());
        await dana.Photograph("conflict-settled");
        var held = await CustomerAsync(erp, account);
        Assert.Equal(right, $"{held["addressLine1"]}, {held["city"]}");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    [Fact]
    public async Task What_the_caller_says_on_the_call_is_shown_beside_what_is_held_and_reaches_every_system()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        using var erp = ErpOf(center);
        var dana = await OnTheLineAsync(center, Maria);
        await dana.Press("identify-open");
        await dana.Press("identify-more");
        await dana.The("identify-email").FillAsync("moved.house@example.com");
        await dana.Press("identify-submit");

        await dana.The("conflict-email-caller").Has("data-right", "true");
        await dana.The("conflict-email").Shows("not saved in any system yet");
        await dana.Photograph("conflict-said");
        await dana.Press("right-email-caller");

        await dana.The("conflict-email").Has("data-status", "accepted");
        foreach (var system in (string[])["crm", "erp", "tickets"]) await dana.The($"outcome-{system}:email").Has("data-state", "accepted");
        // The ticket desk takes tickets only: its owners have one about its own record, which stays as it is until then.
        await dana.The("outcome-tickets:email").Shows("Correct e-mail in Ticket desk: task at Ticket desk");
        await dana.The("conflict-email-tickets").Has("data-right", "false");
        await dana.The("conflict-email-crm").Has("data-right", "true");
        await dana.Photograph("conflict-told");
        Assert.Equal("moved.house@example.com", (string?)(await CustomerAsync(erp, Maria))["email"]);
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    [Fact]
    public async Task In_the_billing_dispute_the_address_that_the_website_knows_is_chosen_on_screen_and_the_archive_is_left_alone()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var story = new ScenarioA(center, dana, dana);
        await story.RingAsync();
        await dana.The("caller-name").Shows("Maria Okafor");
        await story.AnswerAsync();
        await dana.The("conflict-email-caller").Shows("maria.okafor@example.com");
        await dana.The("conflict-email-crm").Shows("m.okafor@example.com");
        await dana.Photograph("scenario-a-conflict");

        await dana.Press("right-email-caller");

        await dana.The("outcome-crm:email").Has("data-state", "accepted");
        await dana.The("conflict-email-crm").Has("data-right", "true");
        await dana.The("outcome-amr-2014:email").IsGone();
        await dana.Photograph("scenario-a-decided");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_refused_in_sight_and_chosen_again_it_is_written()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        using var erp = ErpOf(center);
        var (dana, account) = await ConflictAsync(center, ColorScheme.Dark);
        var right = await ValueOf(dana, "crm");
        await ChangeAsync(erp, await CustomerAsync(erp, account), new { addressLine1 = "9 Meanwhile Street" });

        await dana.Press("right-address-crm");

        await dana.The("outcome-erp:address").Has("data-state", "refused");
        await dana.The("outcome-erp:address").Shows("has changed the record since it was shown");
        await dana.The("conflict-address-erp").Shows("9 Meanwhile Street");
        await dana.Photograph("conflict-refused");
        Assert.Equal("9 Meanwhile Street", (string?)(await CustomerAsync(erp, account))["addressLine1"]);

        await dana.Press("again-erp");

        await dana.The("settled-address").IsThere();
        await dana.The("outcome-erp:address").Has("data-state", "accepted");
        var held = await CustomerAsync(erp, account);
        Assert.Equal(right, $"{held["addressLine1"]}, {held["city"]}");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    /// <summary>Somebody with two addresses, verified, on the line with Dana.</summary>
    private static async Task<(IPage Dana, string Account)> ConflictAsync(CallCenter center, ColorScheme scheme = ColorScheme.Light)
    {
        var account = (string)(await Simulator.ExampleAsync(center, "two addresses"))["account"]!;
        var dana = await OnTheLineAsync(center, account, scheme);
        await dana.The("conflict-address").IsThere();
        return (dana, account);
    }

    private static async Task<IPage> OnTheLineAsync(CallCenter center, string account, ColorScheme scheme = ColorScheme.Light)
    {
        var dana = await center.SignInAsync("Dana Whitfield", scheme: scheme);
        await dana.Press("state-menu");
        await dana.Press("state-ready");
        await dana.The("state-menu").Has("data-state", "ready");
        var simulator = await Simulator.OpenAsync(center);
        await simulator.ChooseAsync(account);
        await simulator.FillInAsync();
        await simulator.CallAsync();
        await dana.The("accept").IsThere();
        await dana.Press("accept");
        await dana.The("hold").IsThere();
        return dana;
    }

    private static async Task<string> ValueOf(IPage page, string source) =>
        (await page.The($"conflict-address-{source}").Locator(".val").InnerTextAsync()).Trim();

    private static HttpClient ErpOf(CallCenter center) => new()
    {
        BaseAddress = new($"http://127.0.0.1:{center.Server.SandboxPort}/"),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "sandbox-bc-token") },
    };

    private static async Task<JsonNode> CustomerAsync(HttpClient erp, string account) =>
        Assert.Single((await erp.GetFromJsonAsync<JsonNode>($"{Erp}/customers?$filter=number eq '{account}'"))!["value"]!.AsArray())!;

    private static async Task ChangeAsync(HttpClient erp, JsonNode customer, object change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{Erp}/customers({customer["id"]})") { Content = JsonContent.Create(change) };
        request.Headers.TryAddWithoutValidation("If-Match", (string)customer["@odata.etag"]!);
        using var response = await erp.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
