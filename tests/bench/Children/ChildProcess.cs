using System.Collections.Concurrent;
using System.Diagnostics;

namespace AgentHub.Bench.Children;

/// <summary>A process that the bench started; it does not outlive the bench.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 40;
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lastLines = new();
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Read(e.Data);
        _process.ErrorDataReceived += (_, e) => Read(e.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"{start.ArgumentList[0]} ended before it was ready.\n{LastLines}"));
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    /// <summary>CPU it has used so far, all its threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory it holds now.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The last lines it wrote, for an error message.</summary>
    public string LastLines => string.Join('\n', _lastLines);

    /// <summary>Another role of this program; comes back with the address the role announced.</summary>
    public static async Task<(ChildProcess Child, Uri Address)> RoleAsync(params string[] arguments)
    {
        var child = Start([typeof(ChildProcess).Assembly.Location, .. arguments], AppContext.BaseDirectory);
        try
        {
            return (child, new Uri(await child._ready.Task.WaitAsync(StartsWithin)));
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts <c>dotnet</c> with these arguments.</summary>
    public static ChildProcess Start(IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var child = new ChildProcess(start);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>True when it has ended by itself.</summary>
    public bool HasEnded => _process.HasExited;

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        _ready.TrySetCanceled();
        Kill(null, EventArgs.Empty);
        using var patience = new CancellationTokenSource(StopsWithin);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"Process {_process.Id} was killed but has not ended.");
        }

        _process.Dispose();
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
    }

    private void Read(string? line)
    {
        if (line is null) return;
        if (line.StartsWith(ParentProcess.Ready, StringComparison.Ordinal)) _ready.TrySetResult(line[ParentProcess.Ready.Length..]);
        _lastLines.Enqueue(line);
        while (_lastLines.Count > KeptLines) _lastLines.TryDequeue(out _);
    }
}
