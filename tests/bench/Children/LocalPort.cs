using System.Net;
using System.Net.Sockets;

namespace AgentHub.Bench.Children;

/// <summary>Ports for programs that cannot choose one themselves.</summary>
internal static class LocalPort
{
    private static readonly TimeSpan OpensWithin = TimeSpan.FromSeconds(10);

    /// <summary>One that is free now, below the range from which outgoing connections are given theirs.</summary>
    public static int Free()
    {
        for (var port = 21_000 + Environment.ProcessId % 5_000; port < 32_000; port++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }

        throw new InvalidOperationException("No port is free between 21000 and 32000.");
    }

    /// <summary>Waits until the process listens there.</summary>
    /// <exception cref="InvalidOperationException">It ended, or does not listen after 10 s.</exception>
    public static async Task WhenOpenAsync(ChildProcess process, int port, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(OpensWithin);
        try
        {
            while (!await IsOpenAsync(port, patience.Token))
            {
                if (process.HasEnded) throw new InvalidOperationException($"{process.Name} ended before it listened.\n{process.LastLines}");
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"{process.Name} does not listen on port {port} after {OpensWithin.TotalSeconds} s.\n{process.LastLines}");
        }
    }

    private static async Task<bool> IsOpenAsync(int port, CancellationToken cancellationToken)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
