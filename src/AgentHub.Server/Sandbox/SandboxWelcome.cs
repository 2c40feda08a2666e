using AgentHub.Core.Identity;
using AgentHub.Server.Http;

namespace AgentHub.Server.Sandbox;

/// <summary>Says, once the server listens, where to look and what to click.</summary>
internal sealed class SandboxWelcome(SandboxOptions options, PlaceOptions place, ILogger<SandboxWelcome> log)
{
    public void Show(Uri hub) => log.Welcome(Text(hub));

    internal string Text(Uri hub)
    {
        var port = new HostString(place.PublicHost) is { Port: { } known } && known != hub.Port ? $"{new HostString(place.PublicHost).Host}:{hub.Port}" : place.PublicHost;
        return $"""
            AgentHub is ready at http://{port} (also {hub.GetLeftPart(UriPartial.Authority)}).
              1. Sign in as Dana Whitfield (agent). In other browsers or private windows: Ravi Menon (agent), Sam Cole (supervisor).
              2. Open the phone simulator at {options.Url} and start scenario A: the call rings at Dana's desk.
              3. Answer, hold, take back, consult Ravi, transfer. Sam's board shows where every second went.
            """;
    }
}
