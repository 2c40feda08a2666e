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

    private ChildProcess(string name, ProcessStartInfo start)
    {
        Name = name;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Read(e.Data);
        _process.ErrorDataReceived += (_, e) => Read(e.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"{name} ended before it was ready.\n{LastLines}"));
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    /// <summary>For messages.</summary>
    public string Name { get; }

    public int Id => _process.Id;

    /// <summary>CPU it and its children have used so far, all their threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            if (ProcessTree.Cpu(_process.Id) is { } cpu) return cpu;
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory it and its children hold now.</summary>
    public long ResidentBytes
    {
        get
        {
            if (ProcessTree.ResidentBytes(_process.Id) is { } bytes) return bytes;
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The last lines it wrote, for an error message.</summary>
    public string LastLines => string.Join('\n', _lastLines);

    /// <summary>Another role of this program; comes back with the address the role announced.</summary>
    public static Task<(ChildProcess Child, Uri Address)> RoleAsync(params string[] arguments) =>
        WhenReadyAsync(Start([typeof(ChildProcess).Assembly.Location, .. arguments], AppContext.BaseDirectory));

    /// <summary>A program that announces its address as a role of the bench does, and ends when its input does.</summary>
    public static Task<(ChildProcess Child, Uri Address)> AnnouncedAsync(string program, IReadOnlyList<string> arguments, string folder) =>
        WhenReadyAsync(Start(program, arguments, folder));

    /// <summary>Starts <c>dotnet</c> with these arguments.</summary>
    public static ChildProcess Start(IReadOnlyList<string> arguments, string folder) =>
        Start(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", arguments, folder);

    /// <summary>Starts a program.</summary>
    public static ChildProcess Start(string program, IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var child = new ChildProcess($"{Path.GetFileName(program)} {(arguments.Count > 0 ? arguments[0] : "")}", start);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    private static async Task<(ChildProcess Child, Uri Address)> WhenReadyAsync(ChildProcess child)
    {
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
