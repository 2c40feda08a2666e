using Microsoft.Extensions.Primitives;

namespace AgentHub.Server.Identity.Development;

/// <summary>What a client asks of the authorize page (RFC 6749 4.1.1, RFC 7636 4.3).</summary>
internal sealed record AuthorizeRequest(string ClientId, string RedirectUri, string State, string Nonce, string CodeChallenge, string Scope = "")
{
    /// <summary>Null and a reason for people when the request must not be answered.</summary>
    public static (AuthorizeRequest? Request, string? Problem) Read(IQueryCollection query, ProviderProfile profile)
    {
        string Text(string name) => query.TryGetValue(name, out StringValues values) && values.Count == 1 ? values.ToString() : "";
        var request = new AuthorizeRequest(Text("client_id"), Text("redirect_uri"), Text("state"), Text("nonce"), Text("code_challenge"), Text("scope"));
        if (request.ClientId != profile.ClientId) return (null, "the client is not AgentHub");
        if (!IsOurs(request.RedirectUri, profile.CallbackPath)) return (null, "the answer would leave this machine");
        if (Text("response_type") != "code") return (null, "only the authorization code flow is served");
        if (Text("code_challenge_method") != "S256" || request.CodeChallenge.Length != 43) return (null, "the request lacks PKCE (S256)");
        if (query.Sum(q => q.Key.Length + q.Value.ToString().Length) > 8 * 1024) return (null, "the request is too long");
        return (request, null);
    }

    private static bool IsOurs(string address, string callbackPath) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.AbsolutePath == callbackPath && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
        && (uri.IsLoopback || uri.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase));
}
