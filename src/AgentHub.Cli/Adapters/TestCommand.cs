using System.CommandLine;

namespace AgentHub.Cli;

/// <summary><c>adapter test</c>: the tests within a file.</summary>
internal static class TestCommand
{
    public static Command Of(Surroundings around)
    {
        var file = AdapterFile.Argument();
        var command = new Command("test", "Runs the tests of an adapter file: reads its recorded answers as live ones are read. Asks no system.") { file };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(file), around));
        return command;
    }

    private static async Task<int> RunAsync(string path, Surroundings around)
    {
        var results = YamlAdapterTests.Run(AdapterFile.PlanWithTests(path, around), AdapterFile.FolderOf(path, around));
        foreach (var result in results)
        {
            await around.Out.WriteLineAsync($"{(result.Passed ? "passed" : "MISSED")}  {result.Name}");
            foreach (var difference in result.Difference) await around.Out.WriteLineAsync($"          {difference}");
        }
        if (results.Count == 0)
        {
            throw new NotDoneException($"{path} holds no tests; give a capability some (tests: [{{given: fixtures/orders.json, customer: C-1009, expect: fixtures/orders.expected.json}}]).");
        }
        var missed = results.Count(r => !r.Passed);
        await around.Out.WriteLineAsync($"{Words.Count(results.Count - missed, "test")} passed, {missed} missed.");
        return missed == 0 ? ExitCode.Good : ExitCode.Wrong;
    }
}
