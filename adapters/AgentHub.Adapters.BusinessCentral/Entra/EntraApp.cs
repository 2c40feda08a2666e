namespace AgentHub.Adapters.BusinessCentral;

/// <summary>An application of Entra ID that may read Business Central (client credentials).</summary>
internal sealed record EntraApp(Uri TokenAddress, string ClientId, string ClientSecret)
{
    private const string Authority = "https://login.microsoftonline.com";

    /// <param name="isNeeded">True when there is no fixed token: then the three values must be there.</param>
    public static EntraApp? Read(SettingsReader reader, bool isNeeded, List<string> faults)
    {
        var (tenant, client, secret) = (reader.Optional("TenantId"), reader.Optional("ClientId"), reader.Optional("ClientSecret"));
        var authority = reader.Optional("Authority") ?? Authority;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || (address.Scheme != "https" && !address.IsLoopback))
            faults.Add($"Values:Authority must be an https address, is {authority}");
        if (tenant is not null && client is not null && secret is not null)
            return new(new Uri($"{authority.TrimEnd('/')}/{Uri.EscapeDataString(tenant)}/oauth2/v2.0/token", UriKind.RelativeOrAbsolute), client, secret);
        if (isNeeded) faults.Add("Values:TenantId, ClientId and ClientSecret are missing: an Entra ID application, or Values:Token with a fixed token");
        return null;
    }
}
