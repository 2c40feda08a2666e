using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using AgentHub.Core.Documents;
using AgentHub.Server.Gateway.Headers;
using AgentHub.Server.Gateway.Network;
using AgentHub.Server.Gateway.Passing;
using AgentHub.Server.Gateway.Paths;
using AgentHub.Server.Gateway.Settings;
using Yarp.ReverseProxy.Forwarder;

namespace AgentHub.Server.Gateway;

/// <summary>One system as the gateway passes requests on to it: everything worked out beforehand. Immutable, but for turns and health.</summary>
internal sealed class ForwardedSystem
{
    /// <summary>After the system's own limit, so that the forwarder's clock never decides before ours.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    public ForwardedSystem(string id, GatewaySystemOptions own, SystemPlan plan, GatewayLimits limits, BackEndClient client, Turns turns, SystemHealth health)
    {
        (Id, Title, Enabled, Limits, Client, Turns, Health, ShowWithout) = (id, plan.Title, plan.Enabled, limits, client, turns, health, plan.ShowWithout);
        Base = plan.Base.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Paths = new PathRule(own.Paths);
        Methods = new MethodRule(own.Methods);
        Roles = [.. (own.Roles.Count > 0 ? own.Roles : [ViewerRole.Agent]).Distinct().Select(r => r.ToString().ToLowerInvariant())];
        RequestHeaders = RequestHeaderRule.For(own.RequestHeaders, own.WebSockets);
        AnswerHeaders = AnswerHeaderRule.For(own.ResponseHeaders, own.WebSockets);
        Credential = plan.Credential;
        WebSockets = own.WebSockets;
        var secure = plan.Base.Scheme == Uri.UriSchemeHttps;
        Request = new ForwarderRequestConfig
        {
            ActivityTimeout = limits.Timeout + Later,
            Version = secure ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Socket = new ForwarderRequestConfig { ActivityTimeout = limits.WebSocketIdle, Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
    }

    public string Id { get; }

    /// <summary>For people.</summary>
    public string Title { get; }

    public bool Enabled { get; }

    /// <summary>Scheme, host, port and path, without a slash at the end.</summary>
    public string Base { get; }

    public PathRule Paths { get; }

    public MethodRule Methods { get; }

    /// <summary>As sessions name them: <c>agent</c>.</summary>
    public ImmutableArray<string> Roles { get; }

    public FrozenSet<string> RequestHeaders { get; }

    public FrozenSet<string> AnswerHeaders { get; }

    /// <summary>The header that signs AgentHub in; null for none.</summary>
    public (string Name, string Value)? Credential { get; }

    public GatewayLimits Limits { get; }

    public bool WebSockets { get; }

    /// <summary>From when on the system counts as slow.</summary>
    public TimeSpan ShowWithout { get; }

    public BackEndClient Client { get; }

    public Turns Turns { get; }

    public SystemHealth Health { get; }

    /// <summary>How the forwarder sends a request.</summary>
    public ForwarderRequestConfig Request { get; }

    /// <summary>How the forwarder opens a WebSocket.</summary>
    public ForwarderRequestConfig Socket { get; }
}
