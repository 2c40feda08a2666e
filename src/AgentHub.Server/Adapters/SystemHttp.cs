using System.Net;
using AgentHub.Rest;

namespace AgentHub.Server.Adapters;

/// <summary>Makes the HTTP client of one system: its own connections, no redirects, no cookies, a cap on every body.</summary>
internal static class SystemHttp
{
    public static HttpClient Make(Uri baseUrl, Limits limits)
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
        };
        var client = new HttpClient(new ResponseLimitHandler(limits.MaxBodyBytes) { InnerHandler = sockets })
        {
            BaseAddress = baseUrl,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("AgentHub");
        return client;
    }
}
