using System.Net;
using System.Net.Sockets;

namespace AgentHub.Server.Gateway.Network;

/// <summary>Opens connections, after a name was resolved, only to addresses that the rule allows: the address that was checked is the one connected to.</summary>
internal sealed class GuardedConnect(AddressRule rule, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var end = context.DnsEndPoint;
        var literal = IPAddress.TryParse(end.Host.Trim('[', ']', '.'), out var written) || end.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        IPAddress[] found = written is not null ? [written] : await resolve(end.Host, cancellationToken);
        var allowed = Array.FindAll(found, a => rule.Refusal(a, literal) is null);
        if (allowed.Length == 0)
            throw new AddressRefusedException(found.Length == 0 ? "has no address" : $"leads to {rule.Refusal(found[0], literal)}, which may not be connected to");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
