using System.CommandLine;

namespace AgentHub.Cli;

/// <summary>The command line: which commands there are, and how each ends.</summary>
internal static class Tool
{
    /// <summary>Carries out one command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Surroundings around, CancellationToken cancellationToken)
    {
        var parsed = Root(around).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await around.Error.WriteLineAsync($"agenthub: {error.Message}");
            await around.Error.WriteLineAsync("agenthub: add --help to the command to see what it takes.");
            return ExitCode.NotDone;
        }
        try
        {
            return await parsed.InvokeAsync(new() { Output = around.Out, Error = around.Error, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (NotDoneException problem)
        {
            await around.Error.WriteLineAsync($"agenthub: {problem.Message}");
            return ExitCode.NotDone;
        }
        catch (OperationCanceledException)
        {
            await around.Error.WriteLineAsync("agenthub: stopped.");
            return ExitCode.NotDone;
        }
    }

    private static RootCommand Root(Surroundings around) => new("Works on adapters of AgentHub. Ends with 0 when nothing is wrong, 1 when something is, 2 when the command could not be carried out.")
    {
        new Command("adapter", "Checks, tests and tries what connects a system of record.")
        {
            LintCommand.Of(around),
            TestCommand.Of(around),
            TryCommand.Of(around),
            RecordCommand.Of(around),
            ConformCommand.Of(around),
            NewCommand.Of(around),
        },
    };
}
