using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>What an installation says about its Business Central.</summary>
internal sealed record BusinessCentralSettings
{
    public required string CompanyId { get; init; }

    /// <summary>ISO 4217; for documents that name no currency.</summary>
    public required string Currency { get; init; }

    /// <summary>A fixed bearer token; null when <see cref="App"/> gets its own.</summary>
    public string? Token { get; init; }

    /// <summary>The Entra ID application; null when a fixed token is given.</summary>
    public OAuthApp? App { get; init; }

    public static (BusinessCentralSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var faults = new List<string>();
        var companyId = reader.Required("CompanyId", "the id (GUID) of the company; GET /companies lists them");
        if (companyId.Length > 0 && !Guid.TryParse(companyId, out _)) faults.Add($"Values:CompanyId must be a GUID, is {companyId}");
        // XXX is ISO 4217's own word for amounts without a currency.
        var currency = reader.Optional("Currency") ?? "XXX";
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper)) faults.Add($"Values:Currency must be an ISO 4217 code (GBP), is {currency}");
        var token = reader.Optional("Token");
        var app = EntraApp.Read(reader, "https://api.businesscentral.dynamics.com/.default", token is null, faults);
        return (new() { CompanyId = companyId, Currency = currency, Token = token, App = app }, [.. faults, .. reader.Faults]);
    }
}
