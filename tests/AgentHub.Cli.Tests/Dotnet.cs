using System.Diagnostics;

namespace AgentHub.Cli.Tests;

/// <summary>Runs the dotnet command, as an author does.</summary>
internal static class Dotnet
{
    /// <summary>Longest time one command may take, a restore and a build included.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    public static Task<Ran> RunAsync(string folder, params string[] args) => RunWithAsync(folder, null, args);

    /// <param name="folder">Where it runs.</param>
    /// <param name="home">Where templates are kept; null for the one of whoever runs the tests.</param>
    /// <param name="args">The command.</param>
    public static Task<Ran> RunWithAsync(string folder, string? home, params string[] args) => StartAsync("dotnet", folder, home, args);

    /// <summary>Runs an installed tool.</summary>
    public static Task<Ran> RunToolAsync(string folder, string tool, params string[] args) => StartAsync(tool, folder, null, args);

    private static async Task<Ran> StartAsync(string program, string folder, string? home, string[] args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // No compiler or build server outlives the test.
        foreach (var (name, value) in new[] { ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("UseSharedCompilation", "false"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1") })
            start.Environment[name] = value;
        if (home is not null) start.Environment["DOTNET_CLI_HOME"] = home;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(Longest);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new(process.ExitCode, await output, await error);
    }
}
