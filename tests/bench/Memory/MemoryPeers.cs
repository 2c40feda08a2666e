using AgentHub.Bench.Children;
using AgentHub.Bench.Sockets;

namespace AgentHub.Bench.Memory;

/// <summary>Those who are compared with AgentHub.</summary>
internal static class MemoryPeers
{
    public const string AgentHub = "AgentHub";
    public const string SocketIo = "Socket.IO";
    public const string Raw = "raw Kestrel WebSockets";
    public const string Control = "control (raw + 16 KB)";

    /// <summary>What the control holds for each socket.</summary>
    public const int ControlBytes = 16 * 1024;

    public static IMemoryPeer RawPeer() => RawPeer(Raw, 0);

    /// <summary>Raw sockets that hold a known amount of memory each.</summary>
    public static IMemoryPeer ControlPeer() => RawPeer(Control, ControlBytes);

    public static IMemoryPeer SocketIoPeer() => new RoomsMemory(SocketIo, () => SocketIoServer.StartAsync(redis: null), new EngineIoWire(), async (_, address, _, cancellationToken) =>
    {
        using var http = new HttpClient { BaseAddress = address };
        using var response = await http.PostAsync("/bench/settle", null, cancellationToken);
        response.EnsureSuccessStatusCode();
    });

    private static RoomsMemory RawPeer(string name, int hold) => new(name, () => ChildProcess.RoleAsync(Roles.RawSockets, "0", $"{hold}"), new PlainWire(),
        (process, _, each, cancellationToken) => ForcedCollection.RunAsync(process.Id, each, cancellationToken));
}
