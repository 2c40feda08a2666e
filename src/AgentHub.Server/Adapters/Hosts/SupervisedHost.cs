using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AgentHub.Server.Adapters.Hosts;

/// <summary>
/// One adapter host: started, watched, and started again whenever it ends. It stops when its standard input closes, so it does not outlive
/// the server however that ends. Thread safe.
/// </summary>
/// <param name="system">Id of the system.</param>
/// <param name="how">How to start the process.</param>
/// <param name="time">Clock of pauses.</param>
/// <param name="log">Where its life is told.</param>
internal sealed class SupervisedHost(string system, Func<ProcessStartInfo> how, TimeProvider time, ILogger log) : IAsyncDisposable
{
    /// <summary>How long a question waits for a process that is just being started. Below <see cref="AdaptersOptions.ShowWithout"/> as it is unless set: the system is not slow.</summary>
    private static readonly TimeSpan ReadyWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);
    private const int MostFaults = 10;

    private readonly CancellationTokenSource _stopping = new();
    private volatile TaskCompletionSource<IPEndPoint>? _address = Unknown();
    private volatile int _processId;
    private Task _life = Task.CompletedTask;

    /// <summary>Id of the process that runs now; null while none does.</summary>
    public int? ProcessId => _processId is > 0 and var id ? id : null;

    /// <summary>Starts it, and keeps it running until <see cref="DisposeAsync"/>. Once.</summary>
    public void Start() => _life = LiveAsync(_stopping.Token);

    /// <summary>A connection to the process that runs now.</summary>
    /// <exception cref="IOException">None runs, or it has not said where it listens.</exception>
    public async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var address = await AddressAsync(cancellationToken);
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Closes its input, and ends it by force when it has not gone after 5 s.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _life.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private static TaskCompletionSource<IPEndPoint> Unknown() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<IPEndPoint> AddressAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _address is { } address ? await address.Task.WaitAsync(ReadyWait, time, cancellationToken) : throw new IOException("The adapter host does not run.");
        }
        catch (TimeoutException)
        {
            throw new IOException("The adapter host has not said yet where it listens.");
        }
    }

    private async Task LiveAsync(CancellationToken stopping)
    {
        var ends = 0;
        while (!stopping.IsCancellationRequested)
        {
            var since = time.GetTimestamp();
            var why = await RunOnceAsync(stopping);
            // Who waits for this one to listen waits in vain.
            _address?.TrySetException(new IOException("The adapter host has ended."));
            _address = null;
            if (stopping.IsCancellationRequested) return;
            ends = time.GetElapsedTime(since) >= RestartPause.WellAfter ? 1 : ends + 1;
            var pause = RestartPause.After(ends);
            log.HostEnded(system, why, pause.TotalSeconds);
            await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _address = Unknown();
        }
    }

    /// <summary>Runs the process from its start to its end; says how it ended.</summary>
    private async Task<string> RunOnceAsync(CancellationToken stopping)
    {
        try
        {
            using var process = Process.Start(how())!;
            _processId = process.Id;
            return await WatchAsync(process, stopping);
        }
        catch (Exception problem) when (problem is Win32Exception or IOException or InvalidOperationException)
        {
            return $"could not be started: {problem.Message}";
        }
        finally
        {
            _processId = 0;
        }
    }

    private async Task<string> WatchAsync(Process process, CancellationToken stopping)
    {
        var address = _address;
        var faults = new List<string>();
        _ = BoundedLines.ReadAsync(process.StandardOutput, line =>
        {
            if (HostProgram.AddressIn(line) is { } where && address?.TrySetResult(where) == true) log.HostListens(system, process.Id);
            else log.HostSays(system, line);
        });
        var errors = BoundedLines.ReadAsync(process.StandardError, line =>
        {
            if (faults.Count < MostFaults) faults.Add(line);
            log.HostSays(system, line);
        });
        var ended = process.WaitForExitAsync(CancellationToken.None);
        if (address is not null && !await IsReadyAsync(address.Task, ended, stopping) && !stopping.IsCancellationRequested)
        {
            if (!ended.IsCompleted) return await KilledAsync(process, ended);
        }
        await ended.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!ended.IsCompleted) await StopAsync(process, ended);
        if (process.ExitCode != HostProgram.FaultyStart) return $"ended with exit code {process.ExitCode}";
        // The host's own words about its settings; what an adapter says stays out of the log.
        await errors.WaitAsync(StopLimit, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return $"did not start: {string.Join("; ", faults)}";
    }

    private async Task<bool> IsReadyAsync(Task ready, Task ended, CancellationToken stopping)
    {
        await ((Task)Task.WhenAny(ready, ended)).WaitAsync(StartLimit, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ready.IsCompletedSuccessfully;
    }

    private static async Task<string> KilledAsync(Process process, Task ended)
    {
        process.Kill(entireProcessTree: true);
        await ended;
        return $"did not say within {StartLimit.TotalSeconds:0} s where it listens";
    }

    private async Task StopAsync(Process process, Task ended)
    {
        try
        {
            process.StandardInput.Close();
            await ended.WaitAsync(StopLimit, time, CancellationToken.None);
        }
        catch (Exception e) when (e is TimeoutException or IOException)
        {
            process.Kill(entireProcessTree: true);
            await ended;
        }
    }
}
