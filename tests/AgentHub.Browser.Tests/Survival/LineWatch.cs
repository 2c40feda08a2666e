using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Survival;

/// <summary>Writes down, in the page itself and every 20 ms, when the desk says that its line is live and when not.</summary>
internal static class LineWatch
{
    private const string Begin =
        """
        () => {
          const find = (root) => {
            for (const e of root.querySelectorAll("*")) {
              if (e.dataset?.testid === "connection") return e;
              const inner = e.shadowRoot && find(e.shadowRoot);
              if (inner) return inner;
            }
          };
          let sign;
          window.lineSeen = [];
          setInterval(() => {
            sign = sign?.isConnected ? sign : find(document);
            const state = sign?.dataset.state;
            if (state && window.lineSeen.at(-1)?.state !== state) window.lineSeen.push({ state, at: Date.now() });
          }, 20);
        }
        """;

    private const string Back =
        """
        (since) => {
          const now = window.lineSeen;
          if (now.at(-1)?.state !== "live") return null;
          const last = now.at(-1).at;
          return last < since ? 0 : last - since;
        }
        """;

    private const string Away =
        """
        (since) => window.lineSeen.reduce((longest, seen, i, all) => {
          const next = all[i + 1]?.at ?? Date.now();
          return seen.state === "live" || next < since ? longest : Math.max(longest, next - seen.at);
        }, 0)
        """;

    public static Task BeginAsync(IPage page) => page.EvaluateAsync(Begin);

    /// <summary>How long after a moment the line was live for good; null while it is not.</summary>
    public static async Task<TimeSpan?> BackAfterAsync(IPage page, DateTimeOffset moment) =>
        await page.EvaluateAsync<double?>(Back, moment.ToUnixTimeMilliseconds()) is { } ms ? TimeSpan.FromMilliseconds(ms) : null;

    /// <summary>The longest time after a moment during which the line was not live.</summary>
    public static async Task<TimeSpan> LongestAwayAsync(IPage page, DateTimeOffset moment) =>
        TimeSpan.FromMilliseconds(await page.EvaluateAsync<double>(Away, moment.ToUnixTimeMilliseconds()));
}
