namespace AgentHub.Bench.Gateway;

/// <summary>HAProxy as a reverse proxy that keeps its connections, without log lines.</summary>
internal static class HaProxyConfiguration
{
    public static string Of(PeerConfiguration c) => $"""
        global
          maxconn 512
        defaults
          mode http
          timeout connect 5s
          timeout client 60s
          timeout server 60s
          http-reuse always
        frontend desks
          bind 127.0.0.1:{c.Port}
          http-request replace-path {GatewayPeers.Prefix}/(.*) /\1
          default_backend system
        backend system
          server only {c.BackEnd.Authority}

        """;
}
