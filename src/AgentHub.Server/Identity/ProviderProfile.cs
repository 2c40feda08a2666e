using System.Collections.Immutable;

namespace AgentHub.Server.Identity;

/// <summary>The one provider in use, whichever section it came from.</summary>
/// <param name="Authority">Without trailing slash; null when it is the built-in one, which lies on our own address.</param>
/// <param name="ClientSecret">Null for a public client; PKCE is used always.</param>
/// <param name="Scopes">Asked for when a person signs in.</param>
internal sealed record ProviderProfile(string Title, string? Authority, string ClientId, string? ClientSecret, string CallbackPath,
    string Scopes, string RoleClaim, string AgentIdClaim)
{
    /// <summary>True for the provider that signs anybody in, in Development.</summary>
    public bool IsBuiltIn => Authority is null;

    /// <summary>Access tokens must be for one of these; without any no bearer token counts.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>What the header's <c>typ</c> of an access token may be.</summary>
    public ImmutableArray<string> TokenTypes { get; init; } = ["at+jwt", "application/at+jwt"];

    /// <summary>Of these an access token must have one; empty makes no such demand.</summary>
    public ImmutableArray<string> RequiredScopes { get; init; } = [];

    /// <summary>Audience of the built-in provider's access tokens.</summary>
    public const string DevelopmentAudience = "agenthub-api";

    /// <summary>Chooses Entra ID, then any OpenID Connect provider, then the built-in one; null when none is configured.</summary>
    public static ProviderProfile? Choose(AzureAdOptions azure, IdentityOptions options)
    {
        if (!string.IsNullOrEmpty(azure.ClientId)) return EntraId(azure);
        if (!string.IsNullOrEmpty(options.Oidc.Authority)) return AnyOidc(options.Oidc);
        return options.Development.Enabled
            ? new("the development identity provider", null, "agenthub", null, "/signin/callback", "openid profile", "roles", "sub") { Audiences = [DevelopmentAudience] }
            : null;
    }

    /// <summary>Every fault that concerns more than one section.</summary>
    public static IEnumerable<string> Faults(AzureAdOptions azure, IdentityOptions options, bool isDevelopment)
    {
        var development = $"{IdentityOptions.Section}:Development:Enabled";
        if (options.Development.Enabled && !isDevelopment)
            yield return $"{development} must be false outside Development: it signs anybody in without a password";
        if (!string.IsNullOrEmpty(azure.ClientId) && !string.IsNullOrEmpty(options.Oidc.Authority))
            yield return $"{AzureAdOptions.Section}:ClientId and {IdentityOptions.Section}:Oidc:Authority are both set: keep one identity provider";
        if (Choose(azure, options) is null)
            yield return $"{IdentityOptions.Section} needs an identity provider: set {AzureAdOptions.Section}:ClientId or {IdentityOptions.Section}:Oidc:Authority";
    }

    /// <summary>Entra ID says <c>JWT</c>, and calls an API by its client id or by the address made from it.</summary>
    private static ProviderProfile EntraId(AzureAdOptions azure) =>
        new("Microsoft Entra ID", $"{azure.Instance.TrimEnd('/')}/{azure.TenantId}/v2.0", azure.ClientId!, azure.ClientSecret,
            azure.CallbackPath, "openid profile", "roles", "oid")
        {
            Audiences = string.IsNullOrEmpty(azure.Audience) ? [azure.ClientId!, "api://" + azure.ClientId] : [azure.Audience],
            TokenTypes = ["JWT"],
            RequiredScopes = Words(azure.Scopes),
        };

    private static ProviderProfile AnyOidc(IdentityOptions.OidcOptions oidc) =>
        new("your identity provider", oidc.Authority!.TrimEnd('/'), oidc.ClientId ?? "", oidc.ClientSecret, oidc.CallbackPath,
            oidc.Scopes, oidc.RoleClaim, oidc.AgentIdClaim)
        {
            Audiences = string.IsNullOrEmpty(oidc.Audience) ? [] : [oidc.Audience],
            // The short and the full name of a media type are the same type.
            TokenTypes = [.. Words(oidc.TokenTypes).SelectMany(t => t == "at+jwt" ? new[] { t, "application/" + t } : [t])],
        };

    private static ImmutableArray<string> Words(string? text) => [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
