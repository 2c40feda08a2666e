using System.Net;
using AgentHub.Rest;

namespace AgentHub.AdapterHost.Hosting;

/// <summary>The HTTP client an adapter is promised: no redirects, no cookies, a cap on every body.</summary>
internal static class SystemClient
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(15);

    public static HttpClient Make(HostSettings settings)
    {
        var baseUrl = new Uri(settings.BaseUrl);
        var sockets = new SocketsHttpHandler
        {
            // A redirect would carry credentials to wherever the answer says.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !baseUrl.IsLoopback,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = settings.MaxConcurrent,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = ConnectLimit,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 64 * 1024,
            ActivityHeadersPropagator = null,
        };
        var client = new HttpClient(new ResponseLimitHandler(settings.MaxBodyBytes) { InnerHandler = sockets }) { BaseAddress = baseUrl, Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("AgentHub");
        return client;
    }
}
