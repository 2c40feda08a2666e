using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>What an installation says about its Dataverse environment.</summary>
internal sealed partial record DataverseSettings
{
    /// <summary>The version of the Web API, pinned: <c>v9.2</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The column of contacts that holds the customer number; null when only accounts have one.</summary>
    public string? NumberColumn { get; init; }

    /// <summary>The column of contacts and accounts that says what kind of customer it is, as a choice; null for none.</summary>
    public string? SegmentColumn { get; init; }

    /// <summary>True: accounts are customers too.</summary>
    public required bool HasAccounts { get; init; }

    /// <summary>ISO 4217; for amounts that name no currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The environment's values of <c>statuscode</c> for what a case can be set to.</summary>
    public required FrozenDictionary<TicketStatus, int> Statuses { get; init; }

    /// <summary>A fixed bearer token; null when <see cref="App"/> gets its own.</summary>
    public string? Token { get; init; }

    /// <summary>The Entra ID application; null when a fixed token is given.</summary>
    public OAuthApp? App { get; init; }

    public static (DataverseSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var faults = new List<string>();
        var token = reader.Optional("Token");
        var scope = settings.BaseUrl.IsAbsoluteUri ? settings.BaseUrl.GetLeftPart(UriPartial.Authority) + "/.default" : "";
        var read = new DataverseSettings
        {
            Version = Matching(reader.Optional("ApiVersion") ?? "v9.2", "ApiVersion", "a version of the Web API (v9.2)", VersionName(), faults),
            NumberColumn = Column(reader, "CustomerNumberColumn", faults),
            SegmentColumn = Column(reader, "SegmentColumn", faults),
            HasAccounts = Matching(reader.Optional("Accounts") ?? "true", "Accounts", "true or false", Truth(), faults) == "true",
            Currency = Matching(reader.Optional("Currency") ?? "XXX", "Currency", "an ISO 4217 code (GBP)", CurrencyCode(), faults),
            Statuses = ReadStatuses(reader, faults),
            Token = token,
            App = EntraApp.Read(reader, scope, token is null, faults),
        };
        return (read, [.. faults, .. reader.Faults]);
    }

    private static FrozenDictionary<TicketStatus, int> ReadStatuses(SettingsReader reader, List<string> faults)
    {
        var defaults = new Dictionary<TicketStatus, int?> { [TicketStatus.Open] = 1, [TicketStatus.OnHold] = 2, [TicketStatus.Pending] = 3, [TicketStatus.Solved] = 5, [TicketStatus.New] = null };
        var statuses = new Dictionary<TicketStatus, int>();
        foreach (var (status, otherwise) in defaults)
        {
            var text = reader.Optional($"Status{status}");
            if (text is null ? otherwise is { } value : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)) statuses[status] = text is null ? otherwise!.Value : value;
            else if (text is not null) faults.Add($"Values:Status{status} must be a value of the column statuscode (5), is {text}");
        }
        return statuses.ToFrozenDictionary();
    }

    private static string? Column(SettingsReader reader, string name, List<string> faults) =>
        reader.Optional(name) is { } value ? Matching(value, name, "a column's logical name (new_customernumber)", ColumnName(), faults) : null;

    private static string Matching(string value, string name, string what, Regex shape, List<string> faults)
    {
        if (!shape.IsMatch(value)) faults.Add($"Values:{name} must be {what}, is {value}");
        return value;
    }

    [GeneratedRegex(@"^v9\.[0-9]$")]
    private static partial Regex VersionName();

    [GeneratedRegex("^[a-z][a-z0-9_]{0,99}$")]
    private static partial Regex ColumnName();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CurrencyCode();

    [GeneratedRegex("^(true|false)$")]
    private static partial Regex Truth();
}
