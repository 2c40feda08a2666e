using System.Globalization;

namespace AgentHub.Bench.Runs;

/// <summary>What was asked for on the command line.</summary>
internal static class BenchArguments
{
    public const string Usage = "usage: dotnet run -c Release --project tests/bench [-- --quick | --load [--per-second <1-1000> --seconds <1-600>] | --rounds <1-20> | --calls <10-200>]";

    /// <summary>The plan, or null when the arguments cannot be understood.</summary>
    public static BenchPlan? Plan(IReadOnlyList<string> arguments)
    {
        var plan = BenchPlan.Full;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--quick") plan = BenchPlan.Quick;
            else if (arguments[i] == "--load") plan = BenchPlan.Load;
            else if (arguments[i] == "--rounds" && Number(arguments, ++i, 1, 20) is { } rounds) plan = plan with { Rounds = rounds };
            else if (arguments[i] == "--calls" && Number(arguments, ++i, 10, 200) is { } calls) plan = plan with { Calls = calls };
            else if (arguments[i] == "--per-second" && Number(arguments, ++i, 1, 1000) is { } rate) plan = plan with { PerSecond = [rate] };
            else if (arguments[i] == "--seconds" && Number(arguments, ++i, 1, 600) is { } seconds) plan = plan with { StepLength = TimeSpan.FromSeconds(seconds) };
            else return null;
        }

        return plan;
    }

    private static int? Number(IReadOnlyList<string> arguments, int at, int least, int most) =>
        at < arguments.Count && int.TryParse(arguments[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
