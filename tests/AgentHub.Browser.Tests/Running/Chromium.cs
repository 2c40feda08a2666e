using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Running;

/// <summary>One system Chromium for the stories of a collection; each person gets a browser profile of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Debian's package puts it there; <c>CHROMIUM</c> names another.</summary>
    public static string Executable => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    internal async Task<IBrowserContext> ProfileAsync(ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900)
    {
        Assert.True(_browser is not null, $"Chromium is needed at {Executable} (Debian package chromium), or its path in CHROMIUM.");
        return await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
    }
}
