using AgentHub.Bench.Children;
using AgentHub.Bench.Desk;

namespace AgentHub.Bench.Sockets;

/// <summary>Starts the Socket.IO peer of the folder <c>SocketIo</c>.</summary>
internal static class SocketIoServer
{
    /// <param name="redis">Address of Redis for its adapter; null for one node without.</param>
    /// <exception cref="PeerMissingException">Node.js or its packages are not installed.</exception>
    public static Task<(ChildProcess Child, Uri Address)> StartAsync(Uri? redis)
    {
        var node = InstalledProgram.Require("node", "nodejs");
        var folder = Folder() ?? throw new PeerMissingException("the packages of tests/bench/SocketIo are not installed (npm ci in that folder)");
        string[] arguments = ["--expose-gc", "server.mjs", BenchSwitch.Secret];
        return ChildProcess.AnnouncedAsync(node, redis is null ? arguments : [.. arguments, redis.GetLeftPart(UriPartial.Authority)], folder);
    }

    /// <summary>Beside the project, above wherever this program was built to.</summary>
    private static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "SocketIo");
            if (Directory.Exists(Path.Combine(folder, "node_modules", "socket.io"))) return folder;
        }

        return null;
    }
}
