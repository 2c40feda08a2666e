using System.Net;
using System.Net.Sockets;

namespace AgentHub.Redis.Tests.Running;

/// <summary>Finds loopback ports below the ephemeral range, so that no outgoing connection takes them in between.</summary>
internal static class FreePort
{
    private static int _next = 12000 + (Environment.ProcessId % 350 * 20);

    public static int Take()
    {
        for (var tries = 0; tries < 500; tries++)
            if (Interlocked.Increment(ref _next) is var port && port < 32000 && IsFree(port)) return port;
        throw new InvalidOperationException("No free port found below 32000.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
