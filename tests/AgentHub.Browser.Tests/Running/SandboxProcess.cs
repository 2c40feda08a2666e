using System.Diagnostics;
using System.Text;

namespace AgentHub.Browser.Tests.Running;

/// <summary>A sandbox that belongs to no node, so that it outlives each of them.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    /// <summary>As the development settings have it.</summary>
    public const string Secret = "sandbox-switch-secret-for-development-only";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private SandboxProcess(Process process, int port) => (_process, Port, Api) = (process, port, new(new Uri($"http://127.0.0.1:{port}")));

    public int Port { get; }
    public SandboxApi Api { get; }

    /// <param name="hubPort">Where events go at first; nodes that make themselves known follow.</param>
    public static async Task<SandboxProcess> StartAsync(int hubPort)
    {
        var port = FreePort.Take();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in new[] { Repository.SandboxDll, $"--url=http://127.0.0.1:{port}", $"--hub=http://127.0.0.1:{hubPort}", "--stop-with-input=true" })
            start.ArgumentList.Add(argument);
        start.Environment["AGENTHUB_SANDBOX_SECRET"] = Secret;
        var sandbox = new SandboxProcess(Process.Start(start)!, port);
        sandbox._process.OutputDataReceived += sandbox.Keep;
        sandbox._process.ErrorDataReceived += sandbox.Keep;
        sandbox._process.BeginOutputReadLine();
        sandbox._process.BeginErrorReadLine();
        var began = TimeProvider.System.GetTimestamp();
        while (!await sandbox.Api.AnswersAsync())
        {
            if (sandbox._process.HasExited || TimeProvider.System.GetElapsedTime(began) > StartLimit) throw new InvalidOperationException($"The sandbox did not start. It wrote:\n{sandbox.Output}");
            // A process that starts is asked until it answers: nothing tells when its port opens.
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
        return sandbox;
    }

    /// <summary>What it wrote so far.</summary>
    public string Output { get { lock (_output) return _output.ToString(); } }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Api.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output) _output.AppendLine(line.Data);
    }
}
