namespace AgentHub.Adapters;

/// <summary>An application of Microsoft Entra ID, from an adapter's settings.</summary>
internal static class EntraApp
{
    private const string Authority = "https://login.microsoftonline.com";

    /// <summary>Entra ID's own default.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <param name="reader">Reads TenantId, ClientId, ClientSecret and Authority.</param>
    /// <param name="scope">Whose tokens: <c>https://api.businesscentral.dynamics.com/.default</c>.</param>
    /// <param name="isNeeded">True when there is no fixed token: then the three values must be there.</param>
    /// <param name="faults">Grows by what is wrong.</param>
    /// <returns>Null when the values are not all there.</returns>
    public static OAuthApp? Read(SettingsReader reader, string scope, bool isNeeded, List<string> faults)
    {
        var (tenant, client, secret) = (reader.Optional("TenantId"), reader.Optional("ClientId"), reader.Optional("ClientSecret"));
        var authority = reader.Optional("Authority") ?? Authority;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || (address.Scheme != "https" && !address.IsLoopback))
            faults.Add($"Values:Authority must be an https address, is {authority}");
        if (tenant is not null && client is not null && secret is not null)
            return new(new Uri($"{authority.TrimEnd('/')}/{Uri.EscapeDataString(tenant)}/oauth2/v2.0/token", UriKind.RelativeOrAbsolute), client, secret, scope, Lasts);
        if (isNeeded) faults.Add("Values:TenantId, ClientId and ClientSecret are missing: an Entra ID application, or Values:Token with a fixed token");
        return null;
    }
}
