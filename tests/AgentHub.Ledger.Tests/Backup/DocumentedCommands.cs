using System.Diagnostics;

namespace AgentHub.Ledger.Tests.Backup;

/// <summary>Runs the commands of <c>docs/concepts/ledger.md</c> as an operator would, so that what stands there works.</summary>
internal static class DocumentedCommands
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <param name="heading">Of the section whose commands are run.</param>
    /// <param name="path">Where programs are looked for first, or null.</param>
    /// <param name="variables">Those the commands name.</param>
    public static async Task RunAsync(string heading, string? path, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", Under(heading)]) { RedirectStandardError = true };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        if (path is not null) start.Environment["PATH"] = path + ":" + start.Environment["PATH"];
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync().WaitAsync(Limit);
        await process.WaitForExitAsync().WaitAsync(Limit);
        Assert.True(process.ExitCode == 0, $"'{heading}' ended with {process.ExitCode}: {error}");
    }

    private static string Under(string heading)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ledger.md"));
        var section = page[page.IndexOf($"### {heading}\n", StringComparison.Ordinal)..];
        var begin = section.IndexOf("```sh\n", StringComparison.Ordinal) + "```sh\n".Length;
        return section[begin..section.IndexOf("```", begin, StringComparison.Ordinal)];
    }
}
