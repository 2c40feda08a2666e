using System.Text.Json.Nodes;
using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Stories;

/// <summary>The phone simulator's page, on its tab for calls placed by hand, used by keyboard as far as that is natural.</summary>
internal sealed class Simulator(IPage page)
{
    public IPage Page => page;

    public static async Task<Simulator> OpenAsync(CallCenter center, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900)
    {
        var profile = await center.ProfileAsync(scheme, width, height);
        var page = await profile.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync($"http://127.0.0.1:{center.Server.SandboxPort}/");
        await Assertions.Expect(page.Locator("#now")).Not.ToHaveTextAsync("–");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Scenario" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator("#dial").WaitForAsync();
        return new(page);
    }

    /// <summary>Chooses the first caller that is found, by arrow and Enter.</summary>
    public async Task ChooseAsync(string words)
    {
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Who calls" });
        await box.FillAsync(words);
        await page.Locator("#callers [role=option]").First.WaitForAsync();
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");
        await page.Locator("#chosen").WaitForAsync();
    }

    public Task WithholdAsync() => page.GetByLabel("Withheld").CheckAsync();

    /// <summary>Account, PIN and postcode as the caller knows them.</summary>
    public Task FillInAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Fill in what they know" }).ClickAsync();

    public Task TypeAsync(string label, string value) => page.Locator("#dial").GetByLabel(label, new() { Exact = true }).FillAsync(value);

    public Task CallAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Call", Exact = true }).ClickAsync();

    /// <summary>The first customer of a kind, as the simulator's examples have it.</summary>
    public static async Task<JsonNode> ExampleAsync(CallCenter center, string about) =>
        (await center.Sandbox.CustomersAsync("")).First(c => ((string?)c!["about"])?.StartsWith(about, StringComparison.Ordinal) == true)!;
}
