using System.Net;
using System.Net.Sockets;

namespace AgentHub.Browser.Tests.Running;

/// <summary>Finds loopback ports below the ephemeral range, so that no outgoing connection takes them in between.</summary>
internal static class FreePort
{
    private static int _next = 20000 + (Environment.ProcessId % 500 * 20);

    public static int Take()
    {
        for (var tries = 0; tries < 500; tries++)
        {
            var port = Interlocked.Increment(ref _next);
            if (port >= 32000) throw new InvalidOperationException("No free port between 20000 and 32000.");
            if (IsFree(port)) return port;
        }
        throw new InvalidOperationException("No free port found in 500 tries.");
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
