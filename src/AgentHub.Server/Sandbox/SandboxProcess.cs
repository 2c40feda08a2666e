using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AgentHub.Server.Sandbox;

/// <summary>
/// Starts the sandbox as a process of its own once the server listens, hands its output on to the log, and ends it with the
/// server. A server that is killed takes it along: the sandbox stops when its standard input closes.
/// </summary>
/// <remarks>A server without an address, as in tests, starts none: there would be nowhere to send events to.</remarks>
internal sealed class SandboxProcess(
    SandboxOptions options, IServer server, IHostApplicationLifetime lifetime, SandboxWelcome welcome, ILogger<SandboxProcess> log) : IHostedLifecycleService, IDisposable
{
    private const string Program = "AgentHub.Sandbox.dll";
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Queue<string> _lastLines = new();
    private Process? _process;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (HubAddress() is not { } hub) return Task.CompletedTask;
        if (options.Start && Obstacle() is { } obstacle) log.NotStarted(obstacle);
        else if (options.Start) Start(hub);
        welcome.Show(hub);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
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

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        if (_process is { HasExited: false } left) left.Kill(entireProcessTree: true);
        _process?.Dispose();
    }

    private static string ProgramPath => Path.Combine(AppContext.BaseDirectory, "sandbox", Program);

    /// <summary>Why it cannot be started; null when it can.</summary>
    private string? Obstacle()
    {
        if (!File.Exists(ProgramPath)) return $"{ProgramPath} is not there; build the server again.";
        var url = new Uri(options.Url);
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Any(l => l.Port == url.Port && (l.Address.Equals(IPAddress.Parse(url.Host)) || l.Address.Equals(IPAddress.Any) || l.Address.Equals(IPAddress.IPv6Any)));
        return taken
            ? $"port {url.Port} is taken by another program. End that, or set AgentHub:Sandbox:Url (and the addresses of the systems and the switch) to another port."
            : null;
    }

    private void Start(Uri hub)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[ProgramPath, $"--url={options.Url}", $"--hub={hub.GetLeftPart(UriPartial.Authority)}", "--stop-with-input=true"])
            start.ArgumentList.Add(argument);
        start.Environment["AGENTHUB_SANDBOX_SECRET"] = options.Secret;
        log.Starting(options.Url);
        try
        {
            _process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            log.NotStarted(e.Message);
            return;
        }
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => Exited();
        _process.OutputDataReceived += (_, line) => Said(line.Data);
        _process.ErrorDataReceived += (_, line) => Said(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
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
    }

    private void Exited()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return;
        string said;
        lock (_lock) said = string.Join(" / ", _lastLines);
        log.SandboxEnded(_process!.ExitCode, said.Length > 0 ? said : "it said nothing");
    }

    private Uri? HubAddress()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.Ordinal));
        if (address is null || !Uri.TryCreate(address.Replace("*", "127.0.0.1", StringComparison.Ordinal).Replace("+", "127.0.0.1", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Port == 0)
            return null;
        var anywhere = uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 && IPAddress.Parse(uri.Host.Trim('[', ']')) is { } ip
            && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));
        return anywhere ? new UriBuilder(uri) { Host = "127.0.0.1" }.Uri : uri;
    }
}
