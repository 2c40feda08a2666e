using System.CommandLine;

namespace AgentHub.Cli;

/// <summary><c>adapter conform</c>: the suite that every adapter must pass, on recorded answers.</summary>
internal static class ConformCommand
{
    public static Command Of(Surroundings around)
    {
        var file = AdapterFile.Argument();
        var command = new Command("conform", "Runs the conformance suite: the file's recorded answers play the system, then one that is slow, refuses, breaks off or sends rubbish. Asks no system.") { file };
        command.SetAction((parsed, token) => RunAsync(parsed.GetRequiredValue(file), around, token));
        return command;
    }

    private static async Task<int> RunAsync(string path, Surroundings around, CancellationToken cancellationToken)
    {
        var plan = AdapterFile.PlanWithTests(path, around);
        var recorded = await RecordedSystem.ReadAsync(plan, AdapterFile.FolderOf(path, around), around.Time, cancellationToken);
        var counts = new int[4];
        await foreach (var shown in ConformanceRun.AllAsync(() => new(plan, recorded, around.Time)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            counts[(int)shown.Result]++;
            await around.Out.WriteLineAsync($"{(shown.Result switch { CheckResult.Passed => "passed", CheckResult.Failed => "FAILED", CheckResult.NotOffered => "not offered", _ => "not checked" }).PadRight(13)}{shown.Check}");
            if (shown.Why is { } why) await around.Out.WriteLineAsync("             " + why.ReplaceLineEndings("\n             "));
        }
        await around.Out.WriteLineAsync($"{counts[0]} passed, {counts[1]} failed, {counts[2]} not checked, {counts[3]} not offered.");
        return counts[1] == 0 ? ExitCode.Good : ExitCode.Wrong;
    }
}
