using System.Globalization;
using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace AgentHub.Browser.Tests.Survival;

/// <summary>
/// Node, Redis and PostgreSQL killed many times each, at random moments of a call, and the line cut for up to five minutes.
/// The table goes to <c>artifacts/test/soak.txt</c> and, when it has changed for a reason, to <c>docs/soak.md</c>.
/// </summary>
/// <remarks><c>AGENTHUB_SOAK_KILLS</c> (20 unless set) and <c>AGENTHUB_SOAK_SEED</c> (1 unless set) say how many and which moments.</remarks>
[Collection(Running.StoriesAlone.Name)]
[Trait("Category", "soak")]
public sealed class SurvivalSoak(TwoNodes nodes, ITestOutputHelper output) : IClassFixture<TwoNodes>
{
    private static readonly TimeSpan LongestMoment = TimeSpan.FromSeconds(2);
    private static readonly int[] Cuts = [1, 10, 40, 60, 300];
    private readonly SoakTable _table = new();

    [PartFact("soak")]
    public async Task Nothing_is_lost_and_everybody_is_back_however_often_something_dies()
    {
        var (kills, seed) = (Number("AGENTHUB_SOAK_KILLS", 20), Number("AGENTHUB_SOAK_SEED", 1));
        var random = new Random(seed);
        var dana = await nodes.DanaAsync();
        TimeSpan Moment() => random.NextDouble() * LongestMoment;

        for (var n = 0; n < kills; n++) await PlayAsync("node killed", () => Fault.NodeDiesAsync(nodes, dana, Moment()));
        for (var n = 0; n < kills; n++) await PlayAsync("Redis killed", () => Fault.RedisDiesAsync(nodes, dana, Moment()));
        for (var n = 0; n < kills; n++) await PlayAsync("PostgreSQL killed", () => Fault.PostgresDiesAsync(nodes, dana, Moment()));
        for (var n = 0; n < 4; n++) await PlayAsync("node restarted", () => Fault.NodeStopsAsync(nodes, dana));
        foreach (var seconds in Cuts) await PlayAsync(string.Create(CultureInfo.InvariantCulture, $"line cut for {seconds} s"), () => Fault.LineIsCutAsync(nodes, dana, TimeSpan.FromSeconds(seconds)));

        var reckoning = await Reckoning.MakeAsync(nodes, _table.Rounds);
        var table = _table.Print(seed, reckoning);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "test")).FullName, "soak.txt"), table);
        output.WriteLine(table);
        Assert.Equal((0, 0, 0, 0), (reckoning.Lost, reckoning.NotReduced, reckoning.NotWritten, reckoning.WrittenTwice));
        Assert.InRange(_table.WorstLineBack("node killed"), TimeSpan.Zero, Fault.BackWithin);
    }

    private async Task PlayAsync(string fault, Func<Task<Round>> play)
    {
        var round = await play();
        _table.Add(fault, round);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fault}: line back after {round.LineBack.TotalSeconds:0.00} s, note safe after {round.NoteSafe.TotalSeconds:0.00} s"));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
