using System.Net;
using System.Text;

namespace AgentHub.Cli;

/// <summary>Hears the first request of an adapter and answers none.</summary>
/// <param name="tokens">Where access tokens come from: answered, not heard.</param>
internal sealed class Listener(Uri? tokens) : HttpMessageHandler
{
    /// <summary>The first request; null when there was none.</summary>
    public (HttpMethod Method, Uri Address, string Body)? Heard { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri == tokens)
            return new(HttpStatusCode.OK) { Content = new StringContent("""{"access_token":"recorded","token_type":"Bearer","expires_in":3600}""", Encoding.UTF8, "application/json") };
        Heard ??= (request.Method, request.RequestUri!, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        return new(HttpStatusCode.NotFound) { Content = new StringContent("{}") };
    }
}
