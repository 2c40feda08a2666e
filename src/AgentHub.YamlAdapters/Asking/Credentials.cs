using System.Net.Http.Headers;
using System.Text;

namespace AgentHub.YamlAdapters;

/// <summary>Says who we are.</summary>
internal static class Credentials
{
    public static void Add(HttpRequestMessage request, AuthPlan auth, Func<string, string> setting)
    {
        switch (auth.Kind)
        {
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
    }
}
