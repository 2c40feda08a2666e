using AgentHub.Server.Configuration;

namespace AgentHub.Server.Identity;

/// <summary>Microsoft Entra ID, in the section and with the names that Microsoft.Identity.Web uses; in use when <c>ClientId</c> is set.</summary>
internal sealed class AzureAdOptions : IFeatureOptions
{
    public static string Section => "AzureAd";

    /// <summary>Address of the cloud.</summary>
    public string Instance { get; set; } = "https://login.microsoftonline.com/";

    /// <summary>Id of one tenant; several tenants are not supported.</summary>
    public string? TenantId { get; set; }
    public string? ClientId { get; set; }
    public string? ClientSecret { get; set; }
    public string CallbackPath { get; set; } = "/signin-oidc";

    /// <summary>Audience of access tokens for AgentHub; the client id and <c>api://{client id}</c> unless set.</summary>
    public string? Audience { get; set; }

    /// <summary>Scopes or app roles, separated by blanks, of which an access token must have at least one; no such demand unless set.</summary>
    public string? Scopes { get; set; }

    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrEmpty(ClientId)) yield break;
        if (!Uri.TryCreate(Instance, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            yield return $"{Section}:Instance must be an https address, is {Instance}";
        if (string.IsNullOrEmpty(TenantId) || TenantId is "common" or "organizations" or "consumers")
            yield return $"{Section}:TenantId must be the id of one tenant, is {TenantId ?? "not set"}";
        if (string.IsNullOrEmpty(ClientSecret)) yield return $"{Section}:ClientSecret must be set";
        if (!CallbackPath.StartsWith('/')) yield return $"{Section}:CallbackPath must begin with /, is {CallbackPath}";
    }
}
