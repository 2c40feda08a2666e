using System.CommandLine;

namespace AgentHub.Cli;

/// <summary><c>adapter lint</c>: every fault of a file at once.</summary>
internal static class LintCommand
{
    public static Command Of(Surroundings around)
    {
        var file = AdapterFile.Argument();
        var command = new Command("lint", "Tells every fault of an adapter file at once, each as file:line:column. Asks no system.") { file };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(file), around));
        return command;
    }

    private static async Task<int> RunAsync(string path, Surroundings around)
    {
        var reading = YamlAdapterFile.Read(AdapterFile.Text(path, around), path);
        foreach (var fault in reading.Faults) await around.Out.WriteLineAsync(fault.ToString());
        if (reading.Plan is not { } plan)
        {
            await around.Out.WriteLineAsync($"{path}: {Words.Count(reading.Faults.Count, "fault")}.");
            return ExitCode.Wrong;
        }
        await around.Out.WriteLineAsync($"{path}: no faults. {plan.Title} {(plan.Remote is null ? "offers " + string.Join(", ", plan.Offers.Order().Select(Words.Of)) : "is asked by another program, which says what it offers")}.");
        if (plan.Settings.Count > 0) await around.Out.WriteLineAsync($"It needs the settings {string.Join(", ", plan.Settings)}.");
        return ExitCode.Good;
    }
}
