using System.Net;
using AgentHub.Rest;
using AgentHub.Server.Adapters.Standing;

namespace AgentHub.Server.Adapters;

/// <summary>Makes the HTTP client of one system: its own connections, no redirects, no cookies, a cap on every body.</summary>
internal static class SystemHttp
{
    /// <param name="baseUrl">Root of the system's API.</param>
    /// <param name="limits">Connections, time to connect, size of a body.</param>
    /// <param name="connect">Makes the connections; null for those of the address.</param>
    public static SystemClient Make(Uri baseUrl, Limits limits, Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect = null)
    {
        var sockets = new SocketsHttpHandler
        {
            // A redirect would carry credentials to wherever the answer says.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !baseUrl.IsLoopback,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = limits.MaxConcurrent,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = limits.GiveUp,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 64 * 1024,
            ActivityHeadersPropagator = null,
            ConnectCallback = connect,
        };
        var client = new SystemClient(new BudgetHandler { InnerHandler = new ResponseLimitHandler(limits.MaxBodyBytes) { InnerHandler = sockets } })
        {
            BaseAddress = baseUrl,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("AgentHub");
        return client;
    }
}
