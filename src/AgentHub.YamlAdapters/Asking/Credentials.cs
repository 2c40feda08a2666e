using System.Net.Http.Headers;
using System.Text;

namespace AgentHub.YamlAdapters;

/// <summary>Says who we are.</summary>
/// <param name="auth">How.</param>
/// <param name="setting">The value of a setting.</param>
/// <param name="tokens">For client credentials.</param>
internal sealed class Credentials(AuthPlan auth, Func<string, string> setting, AccessTokens? tokens)
{
    /// <summary>Adds what says who we are; the access token that was added, if it is one that can be asked anew.</summary>
    public async ValueTask<string?> AddAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        switch (auth.Kind)
        {
            case AuthKind.OAuth2Client:
                var token = await tokens!.GetAsync(cancellationToken);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                return token;
            case AuthKind.Bearer:
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", setting(auth.Secret!));
                break;
            case AuthKind.Basic:
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{setting(auth.User!)}:{setting(auth.Secret!)}")));
                break;
            case AuthKind.ApiKey when auth.InQuery:
                var url = request.RequestUri!.AbsoluteUri;
                request.RequestUri = new($"{url}{(url.Contains('?') ? '&' : '?')}{Uri.EscapeDataString(auth.Name!)}={Uri.EscapeDataString(setting(auth.Secret!))}");
                break;
            case AuthKind.ApiKey:
                request.Headers.TryAddWithoutValidation(auth.Name!, auth.Prefix + setting(auth.Secret!));
                break;
        }
        return null;
    }

    /// <summary>An access token was refused.</summary>
    public void Forget(string token) => tokens!.Forget(token);
}
