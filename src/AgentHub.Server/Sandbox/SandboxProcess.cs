using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;

namespace AgentHub.Server.Sandbox;

/// <summary>
/// The sandbox as a process of its own. Its output goes to the log; it stops when its standard input closes, so it does not
/// outlive the server however that ends.
/// </summary>
internal sealed class SandboxProcess(SandboxOptions options, ILogger log) : IDisposable
{
    private const string Program = "AgentHub.Sandbox.dll";

    /// <summary>The sandbox writes this when it listens.</summary>
    private const string ReadyMark = "[9100]";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Queue<string> _lastLines = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    private static string ProgramPath => Path.Combine(AppContext.BaseDirectory, "sandbox", Program);

    /// <summary>Why it cannot be started; null when it can.</summary>
    public static string? Obstacle(SandboxOptions options)
    {
        if (!File.Exists(ProgramPath)) return $"{ProgramPath} is not there; build the server again.";
        var url = new Uri(options.Url);
        var own = IPAddress.Parse(url.Host);
        var isTaken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Any(l => l.Port == url.Port && (l.Address.Equals(own) || l.Address.Equals(IPAddress.Any) || l.Address.Equals(IPAddress.IPv6Any)));
        return isTaken
            ? $"port {url.Port} is taken by another program. End that one, or set AgentHub:Sandbox:Url (and with it the addresses of the systems and of the telephone switch) to another port."
            : null;
    }

    /// <summary>Starts it and waits until it listens, at most 15 s.</summary>
    /// <param name="hub">Where the hub is, or will be.</param>
    /// <param name="isExpectedToEnd">True once its end is no longer worth a word.</param>
    /// <param name="cancellationToken">Ends the waiting, not the process.</param>
    public async Task StartAsync(Uri hub, Func<bool> isExpectedToEnd, CancellationToken cancellationToken)
    {
        log.Starting(options.Url);
        try
        {
            _process = Process.Start(StartInfo(hub))!;
        }
        catch (Win32Exception e)
        {
            log.NotStarted(e.Message);
            return;
        }
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => Exited(isExpectedToEnd());
        _process.OutputDataReceived += (_, line) => Said(line.Data);
        _process.ErrorDataReceived += (_, line) => Said(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Task.WhenAny(_ready.Task, Task.Delay(StartLimit, TimeProvider.System, cancellationToken));
    }

    /// <summary>Closes its input, and ends it by force when it has not gone after 5 s.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_process is not { HasExited: false } process) return;
        try
        {
            process.StandardInput.Close();
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            enough.CancelAfter(StopLimit);
            await process.WaitForExitAsync(enough.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose()
    {
        if (_process is { HasExited: false } left) left.Kill(entireProcessTree: true);
        _process?.Dispose();
    }

    private ProcessStartInfo StartInfo(Uri hub)
    {
        var self = Environment.ProcessPath;
        var start = new ProcessStartInfo(Path.GetFileNameWithoutExtension(self) == "dotnet" ? self! : "dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[ProgramPath, $"--url={options.Url}", $"--hub={hub.GetLeftPart(UriPartial.Authority)}", string.Create(CultureInfo.InvariantCulture, $"--customers={options.Customers}"),
            string.Create(CultureInfo.InvariantCulture, $"--seed={options.Seed}"), "--stop-with-input=true"])
            start.ArgumentList.Add(argument);
        // Not on the command line, which every user of the machine can read.
        start.Environment["AGENTHUB_SANDBOX_SECRET"] = options.Secret;
        return start;
    }

    private void Said(string? line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        lock (_lock)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > 5) _lastLines.Dequeue();
        }
        log.SandboxSays(line);
        if (line.Contains(ReadyMark, StringComparison.Ordinal)) _ready.TrySetResult();
    }

    private void Exited(bool isExpected)
    {
        _ready.TrySetResult();
        if (isExpected) return;
        string said;
        lock (_lock) said = string.Join(" / ", _lastLines);
        log.SandboxEnded(_process!.ExitCode, said.Length > 0 ? said : "it said nothing");
    }
}
