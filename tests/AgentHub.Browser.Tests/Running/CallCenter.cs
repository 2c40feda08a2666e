using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Running;

/// <summary>A running AgentHub and the people who signed in to it.</summary>
internal sealed class CallCenter : IAsyncDisposable
{
    private readonly List<IBrowserContext> _profiles = [];
    private readonly List<string> _complaints = [];

    private readonly Func<string, int> _doorOf;

    private CallCenter(Chromium chromium, AgentHubProcess server, Func<string, int>? doorOf = null) =>
        (Chromium, Server, _doorOf) = (chromium, server, doorOf ?? (_ => server.Port));

    public Chromium Chromium { get; }
    public AgentHubProcess Server { get; }
    public SandboxApi Sandbox => Server.Sandbox;

    /// <summary>Script errors and policy violations that any browser reported; stories end with none.</summary>
    public IReadOnlyList<string> Complaints { get { lock (_complaints) return [.. _complaints]; } }

    public static async Task<CallCenter> OpenAsync(Chromium chromium, params (string Key, string Value)[] settings) =>
        new(chromium, await AgentHubProcess.StartAsync(settings));

    /// <summary>One of several nodes, which is stopped with the call center.</summary>
    /// <param name="chromium">For the people.</param>
    /// <param name="first">The node that started the sandbox.</param>
    /// <param name="doorOf">The port by which somebody comes in.</param>
    public static CallCenter On(Chromium chromium, AgentHubProcess first, Func<string, int> doorOf) => new(chromium, first, doorOf);

    /// <summary>A browser profile that is closed with the call center.</summary>
    public async Task<IBrowserContext> ProfileAsync(ColorScheme scheme, int width, int height)
    {
        var profile = await Chromium.ProfileAsync(scheme, width, height);
        _profiles.Add(profile);
        return profile;
    }

    /// <summary>Signs somebody in through the development identity provider and waits until their page is live.</summary>
    public async Task<IPage> SignInAsync(string name, int? port = null, string query = "", ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900)
    {
        var profile = await ProfileAsync(scheme, width, height);
        var page = await profile.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        page.PageError += (_, error) => Complain($"{name}: {error}");
        page.Console += (_, message) => { if (message.Type == "error" && !IsNetwork(message.Text)) Complain($"{name}: {message.Text} ({message.Location})"); };
        await page.GotoAsync($"http://agenthub.localhost:{port ?? _doorOf(name)}/{query}");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new(name) }).ClickAsync();
        await page.GetByTestId("connection").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("connection")).ToHaveAttributeAsync("data-state", "live");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var profile in _profiles) await profile.CloseAsync();
        await Server.DisposeAsync();
    }

    private void Complain(string text) { lock (_complaints) _complaints.Add(text); }

    // A cut line is the story in some tests; the browser reports every refused connection.
    private static bool IsNetwork(string text) => text.Contains("net::ERR_", StringComparison.Ordinal) || text.Contains("WebSocket", StringComparison.Ordinal);
}
