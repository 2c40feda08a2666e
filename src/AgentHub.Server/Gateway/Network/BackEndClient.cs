using System.Net;

namespace AgentHub.Server.Gateway.Network;

/// <summary>
/// The connections to one system: no redirects followed, no cookies kept, nothing decompressed, no trace headers added, and
/// only to addresses that are allowed.
/// </summary>
internal sealed class BackEndClient(BackEndPlace place, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    : HttpMessageInvoker(Handler(place, resolve), disposeHandler: true)
{
    /// <summary>What these connections were made for; a client for the same place is used on when settings change.</summary>
    public BackEndPlace Place { get; } = place;

    /// <remarks>
    /// A request without a body may be sent again by the handler when a kept connection turns out to be closed. For one that
    /// changes something that must not be, and an empty body keeps the handler from it.
    /// </remarks>
    public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null && (request.Method == HttpMethod.Post || request.Method == HttpMethod.Patch)) request.Content = new ByteArrayContent([]);
        return base.SendAsync(request, cancellationToken);
    }

    private static SocketsHttpHandler Handler(BackEndPlace place, Func<string, CancellationToken, Task<IPAddress[]>> resolve) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !place.Base.IsLoopback,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = place.MaxConnections,
        EnableMultipleHttp2Connections = true,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = place.ConnectTimeout,
        MaxResponseHeadersLength = 32,
        MaxResponseDrainSize = 64 * 1024,
        ConnectCallback = new GuardedConnect(new AddressRule(place.AllowAddresses), resolve).ConnectAsync,
    };
}
