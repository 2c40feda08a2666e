using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>What an installation says about its Salesforce organisation.</summary>
internal sealed partial record SalesforceSettings
{
    /// <summary>The version of the API, pinned: <c>v65.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The field of contacts that holds the customer number, of their account as well.</summary>
    public required string NumberField { get; init; }

    /// <summary>The field of contacts that says what kind of customer it is; null for none.</summary>
    public string? SegmentField { get; init; }

    /// <summary>The field of cases that says when an answer was promised; null for none.</summary>
    public string? DueField { get; init; }

    /// <summary>True: a contact's orders are those billed to it. False: those of its account.</summary>
    public required bool OrdersAreBilledTo { get; init; }

    /// <summary>ISO 4217; for amounts that name no currency.</summary>
    public required string Currency { get; init; }

    /// <summary>True when the organisation keeps amounts in several currencies; only then records have the field that says which.</summary>
    public required bool HasCurrencies { get; init; }

    /// <summary>The organisation's words for the status of a case.</summary>
    public required FrozenDictionary<TicketStatus, string> Statuses { get; init; }

    /// <summary>The organisation's word for a task that is done.</summary>
    public required string TaskDone { get; init; }

    /// <summary>A fixed bearer token; null when <see cref="App"/> gets its own.</summary>
    public string? Token { get; init; }

    /// <summary>The application; null when a fixed token is given.</summary>
    public OAuthApp? App { get; init; }

    public static (SalesforceSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var faults = new List<string>();
        var version = Matching(reader.Optional("ApiVersion") ?? "v65.0", "ApiVersion", "a version of the API (v65.0)", VersionName(), faults);
        var token = reader.Optional("Token");
        var read = new SalesforceSettings
        {
            Version = version,
            NumberField = Matching(reader.Optional("CustomerNumberField") ?? "Account.AccountNumber", "CustomerNumberField", FieldWanted, FieldName(), faults),
            SegmentField = MatchingOrNull(reader.Optional("SegmentField"), "SegmentField", FieldWanted, FieldName(), faults),
            DueField = MatchingOrNull(reader.Optional("DueField"), "DueField", FieldWanted, FieldName(), faults),
            OrdersAreBilledTo = Matching(reader.Optional("OrdersOf") ?? "Account", "OrdersOf", "Account or BillToContact", OrdersOf(), faults) == "BillToContact",
            Currency = Matching(reader.Optional("Currency") ?? "XXX", "Currency", "an ISO 4217 code (GBP)", CurrencyCode(), faults),
            HasCurrencies = Matching(reader.Optional("MultiCurrency") ?? "false", "MultiCurrency", "true or false", Truth(), faults) == "true",
            Statuses = ReadStatuses(reader),
            TaskDone = reader.Optional("TaskStatus") ?? "Completed",
            Token = token,
            App = ReadApp(reader, settings.BaseUrl, token is null, faults),
        };
        return (read, [.. faults, .. reader.Faults]);
    }

    private const string FieldWanted = "a field's API name (Customer_Number__c, Account.AccountNumber)";

    private static FrozenDictionary<TicketStatus, string> ReadStatuses(SettingsReader reader)
    {
        var defaults = new Dictionary<TicketStatus, string> { [TicketStatus.New] = "New", [TicketStatus.Open] = "Working", [TicketStatus.OnHold] = "On Hold", [TicketStatus.Closed] = "Closed" };
        return Enum.GetValues<TicketStatus>().Where(s => s != TicketStatus.Unknown).Select(s => (Status: s, Word: reader.Optional($"Status{s}") ?? defaults.GetValueOrDefault(s)))
            .Where(s => s.Word is not null).ToFrozenDictionary(s => s.Status, s => s.Word!);
    }

    private static OAuthApp? ReadApp(SettingsReader reader, Uri baseUrl, bool isNeeded, List<string> faults)
    {
        var (client, secret, minutes) = (reader.Optional("ClientId"), reader.Optional("ClientSecret"), reader.Optional("SessionMinutes") ?? "120");
        if (!int.TryParse(minutes, out var lasts) || lasts is < 15 or > 1440) faults.Add($"Values:SessionMinutes must be between 15 and 1440, is {minutes}");
        if (client is not null && secret is not null)
            return new(new($"{baseUrl.OriginalString.TrimEnd('/')}/services/oauth2/token", UriKind.RelativeOrAbsolute), client, secret, null, TimeSpan.FromMinutes(Math.Clamp(lasts, 15, 1440)));
        if (isNeeded) faults.Add("Values:ClientId and ClientSecret are missing: consumer key and secret of an external client app with the client credentials flow, or Values:Token with a fixed token");
        return null;
    }

    private static string? MatchingOrNull(string? value, string name, string what, Regex shape, List<string> faults) => value is null ? null : Matching(value, name, what, shape, faults);

    private static string Matching(string value, string name, string what, Regex shape, List<string> faults)
    {
        if (!shape.IsMatch(value)) faults.Add($"Values:{name} must be {what}, is {value}");
        return value;
    }

    [GeneratedRegex(@"^v[0-9]{2,3}\.0$")]
    private static partial Regex VersionName();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]{0,79}(\.[A-Za-z][A-Za-z0-9_]{0,79})?$")]
    private static partial Regex FieldName();

    [GeneratedRegex("^(Account|BillToContact)$")]
    private static partial Regex OrdersOf();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CurrencyCode();

    [GeneratedRegex("^(true|false)$")]
    private static partial Regex Truth();
}
