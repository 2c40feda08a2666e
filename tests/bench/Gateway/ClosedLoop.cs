using System.Diagnostics;
using System.Text;

namespace AgentHub.Bench.Gateway;

/// <summary>A few desks that ask again as soon as they are answered. Every peer is sent the same bytes but for its address.</summary>
internal static class ClosedLoop
{
    /// <summary>Connections at once.</summary>
    public const int Desks = 8;

    private const int MostRequests = 100_000;

    /// <summary>Asks for that long.</summary>
    /// <param name="peer">Whom.</param>
    /// <param name="cookie">Session of a person; peers that know nobody pass it on.</param>
    /// <param name="length">No request is begun after it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<GatewaySlice> RunAsync(GatewayPeer peer, string cookie, TimeSpan length, CancellationToken cancellationToken)
    {
        var request = Request(peer.Address, cookie);
        var connections = new List<HttpConnection>();
        try
        {
            while (connections.Count < Desks) connections.Add(await HttpConnection.OpenAsync(peer.Address, cancellationToken));
            var cpu = peer.Cpu;
            var began = Stopwatch.GetTimestamp();
            var desks = await Task.WhenAll(connections.Select(c => Task.Run(() => AskAsync(c, request, began, length, cancellationToken), cancellationToken)));
            return new([.. desks.SelectMany(d => d)], Stopwatch.GetElapsedTime(began), peer.Cpu - cpu);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"{peer.Name}: {e.Message}\n{peer.LastLines}");
        }
        finally
        {
            foreach (var connection in connections) connection.Dispose();
        }
    }

    private static async Task<List<double>> AskAsync(HttpConnection connection, ReadOnlyMemory<byte> request, long began, TimeSpan length, CancellationToken cancellationToken)
    {
        var took = new List<double>(4096);
        do
        {
            var since = Stopwatch.GetTimestamp();
            await connection.AskAsync(request, cancellationToken);
            took.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }
        while (Stopwatch.GetElapsedTime(began) < length && took.Count < MostRequests);
        return took;
    }

    private static byte[] Request(Uri address, string cookie) => Encoding.ASCII.GetBytes(
        $"GET {GatewayPeers.Prefix}{StaticHost.Path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: */*\r\nAccept-Language: en\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Dest: empty\r\nCookie: {cookie}\r\n\r\n");
}
