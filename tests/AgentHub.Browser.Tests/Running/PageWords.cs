using System.Globalization;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Running;

/// <summary>What the stories say about a page, in the product's words.</summary>
internal static class PageWords
{
    public static ILocator The(this IPage page, string testId) => page.GetByTestId(testId);

    public static Task Press(this IPage page, string testId) => page.GetByTestId(testId).First.ClickAsync();

    public static Task Shows(this ILocator place, string text) => Assertions.Expect(place.First).ToContainTextAsync(text, new() { Timeout = 60_000 });

    public static Task Has(this ILocator place, string attribute, string value, float timeout = 60_000) =>
        Assertions.Expect(place.First).ToHaveAttributeAsync(attribute, value, new() { Timeout = timeout });

    public static Task IsThere(this ILocator place, float timeout = 60_000) => Assertions.Expect(place.First).ToBeVisibleAsync(new() { Timeout = timeout });

    public static Task IsGone(this ILocator place) => Assertions.Expect(place).ToHaveCountAsync(0, new() { Timeout = 60_000 });

    /// <summary>A number in a data attribute, such as <c>data-handle</c>.</summary>
    public static async Task<double> Number(this ILocator place, string attribute) =>
        double.Parse(await place.First.GetAttributeAsync(attribute) ?? throw new InvalidOperationException($"{attribute} is not there."), CultureInfo.InvariantCulture);

    public static Task Photograph(this IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screens, name + ".png") });
}
