using System.CommandLine;

namespace AgentHub.Cli;

/// <summary><c>adapter conform</c>: the suite that every adapter must pass, on recorded answers or on the live system.</summary>
internal static class ConformCommand
{
    public static Command Of(Surroundings around)
    {
        var file = AdapterFile.Argument();
        var live = new Option<bool>("--live") { Description = "Ask the live system, a few hundred questions one after the other, hostile ones among them; what it must not be made to do (fail, hang, refuse) is played. Needs a key or --customer." };
        var write = new Option<bool>("--write") { Description = "With --live: also create tickets, comments and notes of that customer, for a system where that does no harm." };
        var (whom, connection) = (new WhomOptions(), new ConnectionOptions());
        var command = new Command("conform", "Runs the conformance suite: the file's recorded answers, or with --live the system itself, and then one that is slow, refuses, breaks off or sends rubbish.") { file, live, write };
        whom.AddTo(command);
        connection.AddTo(command);
        command.SetAction((parsed, token) => parsed.GetValue(live)
            ? LiveAsync(parsed.GetRequiredValue(file), parsed, whom, connection, parsed.GetValue(write), around, token)
            : RecordedAsync(parsed.GetRequiredValue(file), around, token));
        return command;
    }

    private static async Task<int> RecordedAsync(string path, Surroundings around, CancellationToken cancellationToken)
    {
        var plan = AdapterFile.PlanWithTests(path, around);
        return await RunAsync(await RecordedSystem.ReadAsync(plan, AdapterFile.FolderOf(path, around), around.Time, cancellationToken), around, cancellationToken);
    }

    private static async Task<int> LiveAsync(string path, ParseResult parsed, WhomOptions whom, ConnectionOptions connection, bool writes, Surroundings around, CancellationToken cancellationToken)
    {
        var plan = AdapterFile.Plan(path, around);
        var (keys, customer) = whom.Read(parsed);
        using var system = await LiveSystem.LookAsync(plan, connection.Read(plan, parsed, around), keys, customer, writes, around.Time, cancellationToken);
        await around.Out.WriteLineAsync($"{plan.Title} ({plan.Id}, {plan.Kind}) at {system.Settings.BaseUrl}, customer {system.Sample.Customer.RecordId}{(writes ? "; it is written to" : "; nothing is written")}");
        return await RunAsync(system, around, cancellationToken);
    }

    private static async Task<int> RunAsync(IConformedSystem system, Surroundings around, CancellationToken cancellationToken)
    {
        var counts = new int[4];
        await foreach (var shown in ConformanceRun.AllAsync(() => new(system, around.Time)))
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
