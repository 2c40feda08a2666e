namespace AgentHub.Server.Identity;

/// <summary>The one provider in use, whichever section it came from.</summary>
/// <param name="Authority">Without trailing slash; null when it is the built-in one, which lies on our own address.</param>
/// <param name="ClientSecret">Null for a public client; PKCE is used always.</param>
internal sealed record ProviderProfile(string Title, string? Authority, string ClientId, string? ClientSecret, string CallbackPath,
    string Scopes, string RoleClaim, string AgentIdClaim)
{
    /// <summary>True for the provider that signs anybody in, in Development.</summary>
    public bool IsBuiltIn => Authority is null;

    /// <summary>Chooses Entra ID, then any OpenID Connect provider, then the built-in one; null when none is configured.</summary>
    public static ProviderProfile? Choose(AzureAdOptions azure, IdentityOptions options)
    {
        var oidc = options.Oidc;
        if (!string.IsNullOrEmpty(azure.ClientId))
        {
            return new("Microsoft Entra ID", $"{azure.Instance.TrimEnd('/')}/{azure.TenantId}/v2.0", azure.ClientId, azure.ClientSecret,
                azure.CallbackPath, "openid profile", "roles", "oid");
        }
        if (!string.IsNullOrEmpty(oidc.Authority))
        {
            return new("your identity provider", oidc.Authority.TrimEnd('/'), oidc.ClientId ?? "", oidc.ClientSecret, oidc.CallbackPath,
                oidc.Scopes, oidc.RoleClaim, oidc.AgentIdClaim);
        }
        return options.Development.Enabled
            ? new("the development identity provider", null, "agenthub", null, "/signin/callback", "openid profile", "roles", "sub")
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
}
