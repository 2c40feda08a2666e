using System.Globalization;
using AgentHub.Bench.Legs;

namespace AgentHub.Bench.Runs;

/// <summary>What was asked for on the command line.</summary>
internal static class BenchArguments
{
    public static readonly string Usage =
        $"usage: dotnet run -c Release --project tests/bench [-- [--quick] [--leg <{string.Join('|', BenchLegs.All.Select(l => l.Name))}>[,…]] [--rounds <1-20>] [--calls <10-200>] " +
        "[--per-second <1-1000>] [--seconds <1-600>] [--watchers <1-1000>] [--desks <1-5000>]]; --load is --leg load";

    /// <summary>The plan, or null when the arguments cannot be understood.</summary>
    public static BenchPlan? Plan(IReadOnlyList<string> arguments)
    {
        var plan = arguments.Contains("--quick") ? BenchPlan.Quick : BenchPlan.Full;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--quick") continue;
            if (arguments[i] == "--load") plan = plan with { Legs = [BenchLegs.Find("load")!] };
            else if (arguments[i] == "--leg" && Legs(arguments, ++i) is { } legs) plan = plan with { Legs = legs };
            else if (arguments[i] == "--rounds" && Number(arguments, ++i, 1, 20) is { } rounds) plan = plan with { Rounds = rounds };
            else if (arguments[i] == "--calls" && Number(arguments, ++i, 10, 200) is { } calls) plan = plan with { Calls = calls };
            else if (arguments[i] == "--per-second" && Number(arguments, ++i, 1, 1000) is { } rate) plan = plan with { PerSecond = [rate] };
            else if (arguments[i] == "--seconds" && Number(arguments, ++i, 1, 600) is { } seconds) plan = plan with { HoldFor = TimeSpan.FromSeconds(seconds) };
            else if (arguments[i] == "--watchers" && Number(arguments, ++i, 1, 1000) is { } watchers) plan = plan with { Watchers = watchers };
            else if (arguments[i] == "--desks" && Number(arguments, ++i, 1, 5000) is { } desks) plan = plan with { Desks = desks };
            else return null;
        }

        return plan;
    }

    private static List<IBenchLeg>? Legs(IReadOnlyList<string> arguments, int at)
    {
        if (at >= arguments.Count) return null;
        var names = arguments[at].Split(',');
        var legs = names.Select(BenchLegs.Find).OfType<IBenchLeg>().ToList();
        return legs.Count == names.Length ? legs : null;
    }

    private static int? Number(IReadOnlyList<string> arguments, int at, int least, int most) =>
        at < arguments.Count && int.TryParse(arguments[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
