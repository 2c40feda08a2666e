using System.Globalization;
using AgentHub.Browser.Tests.Running;
using AgentHub.Browser.Tests.Stories;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace AgentHub.Browser.Tests.Painting;

/// <summary>The rows of the speed table that only a browser can tell. The figures go to <c>artifacts/test/paint.txt</c>.</summary>
/// <remarks>They are printed, never asserted: a machine under load is no fault of the shell's.</remarks>
[Collection(Running.StoriesAlone.Name)]
[Trait("Category", "paint")]
public sealed class PaintFigures(Chromium chromium, ITestOutputHelper output)
{
    private const int Calls = 50;
    private const int Loads = 9;

    [PartFact("paint")]
    public async Task Offered_to_painted()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var signedIn = await TheMainJobTests.Ready(center, "Dana Whitfield");
        await PaintWatch.BeginAsync(signedIn.Context);
        await signedIn.ReloadAsync();
        await signedIn.The("connection").Has("data-state", "live");
        var caller = (await center.Sandbox.CustomersAsync("")).First(c => ((string?)c!["about"])?.StartsWith("two addresses", StringComparison.Ordinal) == true)!;

        for (var n = 1; n <= Calls; n++)
        {
            var (call, _) = await center.Sandbox.CallAsync(caller, "Billing", "dana");
            await signedIn.The("accept").IsThere();
            await signedIn.WaitForFunctionAsync("n => window.paintWatch.took.length === n", n);
            await center.Sandbox.HangUpAsync(call);
            await signedIn.The("accept").IsGone();
        }

        Tell("offered to painted, over the socket arrival", "ms", await PaintWatch.TookAsync(signedIn));
    }

    [PartFact("paint")]
    public async Task First_load_on_a_slow_line_and_a_slow_computer()
    {
        // As in production: in Development the files are packed anew on every request, without making them smaller.
        await using var center = await CallCenter.OpenAsync(chromium, ("ReloadStaticAssetsAtRuntime", "false"));
        var page = await center.SignInAsync("Dana Whitfield");
        var line = await page.Context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        // What Lighthouse calls slow 4G.
        await line.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_638_400 / 8, ["uploadThroughput"] = 750_000 / 8,
        });
        await line.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await PaintWatch.WatchFirstLoadAsync(page.Context);
        var ready = new double[Loads];

        for (var n = 0; n < Loads; n++)
        {
            await page.ReloadAsync();
            ready[n] = await PaintWatch.FirstLoadAsync(page);
        }

        Tell("first load to live desk at 1.6 Mbit/s, 150 ms, a quarter of the processor, empty cache", "ms", ready);
    }

    private void Tell(string what, string unit, double[] all)
    {
        Assert.NotEmpty(all);
        Array.Sort(all);
        var line = string.Create(CultureInfo.InvariantCulture, $"{what}: p50 {At(0.5):0.0} {unit}, p95 {At(0.95):0.0} {unit}, worst {all[^1]:0.0} {unit}, of {all.Length}");
        output.WriteLine(line);
        File.AppendAllLines(Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "test")).FullName, "paint.txt"), [line]);

        double At(double part) => all[Math.Min(all.Length - 1, (int)Math.Ceiling(part * all.Length) - 1)];
    }
}
