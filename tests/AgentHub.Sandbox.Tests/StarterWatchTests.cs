using System.Diagnostics;

namespace AgentHub.Sandbox.Tests;

public sealed class StarterWatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Sandbox_is_gone_when_whoever_started_it_is()
    {
        using var process = Start("--stop-with-input=true", RunningSandbox.Secret);
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line && !line.Contains("The sandbox listens at http://127.0.0.1:", StringComparison.Ordinal))
        {
        }
        Assert.False(process.HasExited);

        process.StandardInput.Close();

        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Sandbox_without_a_secret_says_how_to_give_one()
    {
        using var process = Start("--stop-with-input=true", "");

        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(1, process.ExitCode);
        Assert.Equal("The sandbox cannot start: the secret must have at least 32 characters; set AGENTHUB_SANDBOX_SECRET.", (await process.StandardError.ReadToEndAsync()).Trim());
    }

    private static Process Start(string argument, string secret)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var a in (string[])[typeof(SandboxHost).Assembly.Location, "--url=http://127.0.0.1:0", argument]) start.ArgumentList.Add(a);
        start.Environment["AGENTHUB_SANDBOX_SECRET"] = secret;
        return Process.Start(start)!;
    }
}
