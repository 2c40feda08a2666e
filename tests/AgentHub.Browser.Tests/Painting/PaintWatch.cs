using System.Globalization;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Painting;

/// <summary>
/// Tells from inside a desk how long a call took from its arrival on the socket to the painted screen. The end is the moment the
/// shell tells the hub that it is painted, the caller's context included.
/// </summary>
internal static class PaintWatch
{
    private const string Script = """
        (() => {
          const heard = [];
          const watch = (window.paintWatch = { took: [] });
          window.WebSocket = class extends window.WebSocket {
            constructor(...args) {
              super(...args);
              this.addEventListener("message", ({ data }) => {
                if (typeof data === "string") heard.push([performance.now(), data]);
                if (heard.length > 500) heard.shift();
              });
            }
          };
          const ask = window.fetch;
          window.fetch = (...args) => {
            const call = /interactions\/([^/]+)\/opened$/.exec(String(args[0]?.url ?? args[0]))?.[1];
            const arrived = call && heard.find(([, data]) => data.includes(`"${decodeURIComponent(call)}"`));
            if (arrived) watch.took.push(performance.now() - arrived[0]);
            return ask(...args);
          };
        })();
        """;

    private const string FirstLoad = """
        (() => {
          const live = (root) => [...root.querySelectorAll("*")].some((e) => e.matches("[data-testid=connection][data-state=live]") || (e.shadowRoot && live(e.shadowRoot)));
          const look = () => requestAnimationFrame(() => live(document)
            ? requestAnimationFrame(() => (document.documentElement.dataset.liveAfter = performance.now()))
            : look());
          look();
        })();
        """;

    /// <summary>Begins with the next page that is opened in this profile.</summary>
    public static Task BeginAsync(IBrowserContext profile) => profile.AddInitScriptAsync(Script);

    /// <summary>From now on every page says when its desk was live and painted.</summary>
    public static Task WatchFirstLoadAsync(IBrowserContext profile) => profile.AddInitScriptAsync(FirstLoad);

    /// <summary>Milliseconds from the navigation to the painted live desk of the page that was opened last.</summary>
    public static async Task<double> FirstLoadAsync(IPage page)
    {
        var document = page.Locator("html[data-live-after]");
        await document.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return double.Parse(await document.GetAttributeAsync("data-live-after") ?? "", CultureInfo.InvariantCulture);
    }

    /// <summary>Milliseconds from arrival to paint of every call since the page was opened.</summary>
    public static Task<double[]> TookAsync(IPage page) => page.EvaluateAsync<double[]>("window.paintWatch.took");
}
