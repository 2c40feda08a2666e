using System.Diagnostics;
using System.Text;
using AgentHub.Browser.Tests.Running;

namespace AgentHub.RealSystems.Tests.Running;

/// <summary>
/// A system of record from Debian's packages with a database of its own, made and served by its script under
/// <c>tests/real-systems</c>: <c>missing</c>, <c>provision &lt;folder&gt; …</c>, <c>serve &lt;folder&gt; &lt;port&gt;</c>.
/// </summary>
internal sealed class DebianServer : IAsyncDisposable
{
    // At most a minute and ten seconds on an idle machine; how much more a busy one needs is not what is tested.
    private static readonly TimeSpan ProvisionLimit = TimeSpan.FromSeconds(500);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(200);
    private readonly string _script;
    private readonly StringBuilder _output = new();
    private Process? _process;

    private DebianServer(string script, string folder)
    {
        (_script, Folder) = (script, folder);
        var port = FreePort.Take();
        (Port, Address) = (port, new($"http://127.0.0.1:{port}/"));
        Http = new() { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public Uri Address { get; }

    public int Port { get; }

    /// <summary>Where its data lies, and what the script has left for us.</summary>
    public string Folder { get; }

    /// <summary>Asks it behind the adapter's back.</summary>
    public HttpClient Http { get; }

    /// <summary>Debian packages that are missing for it; empty when all are there, and a reason when that cannot be told.</summary>
    public static string Missing(string script)
    {
        if (!OperatingSystem.IsLinux()) return "it runs on Linux only";
        using var asked = Start(Path(script), System.IO.Path.GetTempPath(), "missing");
        return asked.WaitForExit(TimeSpan.FromSeconds(120)) && asked.ExitCode == 0 ? asked.StandardOutput.ReadToEnd().ReplaceLineEndings(" ").Trim() : "dpkg does not answer";
    }

    /// <summary>Makes it and serves it until it answers.</summary>
    /// <param name="script">Its folder and file: <c>redmine/redmine</c>.</param>
    /// <param name="ask">A question that succeeds once it is ready.</param>
    /// <param name="more">What its <c>provision</c> wants to know besides the folder.</param>
    /// <exception cref="InvalidOperationException">It could not be made, or was not ready in time.</exception>
    public static async Task<DebianServer> StartAsync(string script, Func<HttpClient, Task<HttpResponseMessage>> ask, params string[] more)
    {
        var server = new DebianServer(Path(script), Directory.CreateTempSubdirectory("agenthub-real-").FullName);
        try
        {
            await server.ProvisionAsync(more);
            await server.ServeAsync(ask);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it with its workers and throws its data away.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is { } process)
        {
            await StopAsync(process);
            process.Dispose();
        }
        Directory.Delete(Folder, recursive: true);
    }

    private static string Path(string script) => System.IO.Path.Combine(Repository.Root, "tests", "real-systems", script);

    private async Task ProvisionAsync(string[] more)
    {
        using var provisioning = Start(_script, Folder, ["provision", Folder, .. more]);
        Listen(provisioning);
        using var limit = new CancellationTokenSource(ProvisionLimit, TimeProvider.System);
        try
        {
            await provisioning.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(provisioning);
            throw new InvalidOperationException($"{_script} made nothing within {ProvisionLimit.TotalSeconds} s. It wrote:\n{Said}");
        }
        if (provisioning.ExitCode != 0) throw new InvalidOperationException($"{_script} failed. It wrote:\n{Said}");
    }

    private async Task ServeAsync(Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        _process = Start(_script, Folder, "serve", Folder, $"{Port}");
        Listen(_process);
        var began = TimeProvider.System.GetTimestamp();
        while (!_process.HasExited && TimeProvider.System.GetElapsedTime(began) < StartLimit)
        {
            try
            {
                using var answer = await ask(Http);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // It does not listen yet, or is too busy to answer.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
        throw new InvalidOperationException($"{_script} did not become ready. It wrote:\n{Said}");
    }

    private static Process Start(string script, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [script, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("bash was not started.");
    }

    private static async Task StopAsync(Process process)
    {
        if (process.HasExited) return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    private void Listen(Process process)
    {
        void Keep(object _, DataReceivedEventArgs line)
        {
            lock (_output)
            {
                if (_output.Length < 64 * 1024) _output.AppendLine(line.Data);
            }
        }
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private string Said
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }
}
