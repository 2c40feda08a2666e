using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AgentHub.House.Tests;

/// <summary>The one command that runs every test must not forget one.</summary>
public sealed partial class TestScriptTests
{
    [Fact]
    public void Every_test_project_is_a_part()
    {
        var projects = Repository.Files(".csproj").Where(p => p.StartsWith("tests/", StringComparison.Ordinal) && p.EndsWith(".Tests.csproj", StringComparison.Ordinal))
            .Select(p => Path.GetDirectoryName(p)!.Replace('\\', '/'));
        var parts = Part().Matches(Repository.Read("test")).Select(m => m.Groups[1].Value);

        Assert.Equal(projects.Order(StringComparer.Ordinal), parts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_part_that_does_not_exist_is_refused_with_those_that_do()
    {
        var (code, output) = await RunAsync("--only", "sever");

        Assert.Equal(2, code);
        Assert.Contains("There is no part 'sever'", output);
        Assert.Contains("server", output);
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "test"), .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return (process.ExitCode, output);
    }

    [GeneratedRegex(@"\]=(tests/[A-Za-z.]+)")]
    private static partial Regex Part();
}
