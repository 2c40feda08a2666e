using AgentHub.Bench.Children;
using AgentHub.Bench.Desk;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Gateway;

/// <summary>Starts everybody who is compared; each takes the same prefix off and passes on to the same system.</summary>
internal static class GatewayPeers
{
    public const string Prefix = "/systems/static";
    public const string AgentHub = "AgentHub";
    public const string Yarp = "plain YARP";
    public const string Control = "control (YARP + 100 µs)";
    public const string Nginx = "nginx";
    public const string HaProxy = "HAProxy";

    /// <summary>CPU the control wastes on each request.</summary>
    public static readonly TimeSpan ControlBurn = TimeSpan.FromMicroseconds(100);

    private const string Agent = "agent1";

    /// <summary>The real server; its gateway has the system with a credential of its own.</summary>
    /// <returns>The peer and the session cookie of an agent.</returns>
    public static async Task<(GatewayPeer Peer, string Cookie)> AgentHubAsync(Uri backEnd, CancellationToken cancellationToken)
    {
        var server = await ServerProcess.StartAsync(Settings(backEnd), cancellationToken);
        try
        {
            var cookies = await SignIn.AsAsync(Agent, server.Address, cancellationToken);
            return (new(AgentHub, server.Process, server.Address, server), cookies.GetCookieHeader(server.Address));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public static Task<GatewayPeer> YarpAsync(Uri backEnd) => YarpAsync(Yarp, backEnd, TimeSpan.Zero);

    /// <summary>Plain YARP that wastes a known amount of CPU.</summary>
    public static Task<GatewayPeer> ControlAsync(Uri backEnd) => YarpAsync(Control, backEnd, ControlBurn);

    /// <exception cref="PeerMissingException">nginx is not installed.</exception>
    public static Task<GatewayPeer> NginxAsync(Uri backEnd, CancellationToken cancellationToken) =>
        ConfiguredPeer.StartAsync(Nginx, InstalledProgram.Require("nginx", "nginx-light"), "nginx.conf", NginxConfiguration.Of, c => ["-p", c.Folder, "-c", c.File, "-e", "stderr"], backEnd, cancellationToken);

    /// <exception cref="PeerMissingException">HAProxy is not installed.</exception>
    public static Task<GatewayPeer> HaProxyAsync(Uri backEnd, CancellationToken cancellationToken) =>
        ConfiguredPeer.StartAsync(HaProxy, InstalledProgram.Require("haproxy", "haproxy"), "haproxy.cfg", HaProxyConfiguration.Of, c => ["-db", "-f", c.File], backEnd, cancellationToken);

    private static async Task<GatewayPeer> YarpAsync(string name, Uri backEnd, TimeSpan burn)
    {
        var (process, address) = await ChildProcess.RoleAsync(Roles.Yarp, backEnd.ToString(), $"{burn.TotalMicroseconds:0}");
        return new(name, process, address, process);
    }

    private static Dictionary<string, string> Settings(Uri backEnd) => new(BenchSettings.ServerAlone(BenchPeople.Agents(1)))
    {
        ["AgentHub:Gateway:Systems:static:BaseUrl"] = backEnd.ToString(),
        ["AgentHub:Gateway:Systems:static:Title"] = "Static",
        ["AgentHub:Gateway:Systems:static:Paths:0"] = "/files",
        ["AgentHub:Gateway:Systems:static:Credential:Scheme"] = "Bearer",
        ["AgentHub:Gateway:Systems:static:Credential:Secret"] = "bench-credential-of-the-system",
        ["AgentHub:Gateway:Systems:static:MaxConcurrentPerPerson"] = "32",
    };
}
