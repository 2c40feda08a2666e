using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>What an installation says about its ServiceNow.</summary>
internal sealed partial record ServiceNowSettings
{
    private const string Cases = "sn_customerservice_case";

    public required Credentials Credentials { get; init; }

    /// <summary>Root of the instance, with a slash at its end.</summary>
    public required Uri Instance { get; init; }

    /// <summary>Where customers stand.</summary>
    public required string ContactTable { get; init; }

    /// <summary>The field with the customer number; may lead over a reference (<c>account.number</c>).</summary>
    public required string NumberField { get; init; }

    public required string EmailField { get; init; }

    /// <summary>Fields with telephone numbers, at least one; a changed number goes into the first.</summary>
    public required IReadOnlyList<string> PhoneFields { get; init; }

    public required string TicketTable { get; init; }

    /// <summary>The ticket's reference to its customer.</summary>
    public required string TicketContactField { get; init; }

    /// <summary>The ticket's reference to the customer's account, filled in when a ticket is created; null when it has none.</summary>
    public required string? TicketAccountField { get; init; }

    public required TicketStates States { get; init; }

    /// <summary>What goes with a ticket that is solved or closed, where a data policy wants it; null for nothing.</summary>
    public required (string Field, string Code)? CloseCode { get; init; }

    /// <inheritdoc cref="CloseCode"/>
    public required string? CloseNotes { get; init; }

    public static (ServiceNowSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var faults = new List<string>();
        var instance = settings.BaseUrl.IsAbsoluteUri ? new Uri(settings.BaseUrl.AbsoluteUri.TrimEnd('/') + "/") : settings.BaseUrl;
        var tickets = reader.Field("TicketTable", Cases);
        var (isCase, isIncident) = (tickets == Cases, tickets == "incident");
        var closeCode = reader.Optional("CloseCode");
        var closeField = reader.Field("CloseCodeField", isCase ? "resolution_code" : "close_code");
        var read = new ServiceNowSettings
        {
            Credentials = Credentials.Read(reader, instance.IsAbsoluteUri ? new Uri(instance, "oauth_token.do") : null, secretInHeader: false, faults),
            Instance = instance,
            ContactTable = reader.Field("ContactTable", isIncident ? "sys_user" : "customer_contact"),
            NumberField = Path(reader, "NumberField", isIncident ? "employee_number" : "account.number", faults),
            EmailField = reader.Field("EmailField", "email"),
            PhoneFields = Fields(reader, "PhoneFields", "phone,mobile_phone", faults),
            TicketTable = tickets,
            TicketContactField = reader.Field("TicketContactField", isIncident ? "caller_id" : "contact"),
            TicketAccountField = (reader.Optional("TicketAccountField") ?? (isCase ? "account" : "-")) is { Length: > 1 } account ? account : null,
            States = TicketStates.Read(reader, tickets, faults),
            CloseCode = closeCode is null ? null : (closeField, closeCode),
            CloseNotes = reader.Optional("CloseNotes"),
        };
        if (read.TicketAccountField is { } field && !Name().IsMatch(field)) faults.Add($"Values:TicketAccountField must be a field's internal name or - for none, is {field}");
        return (read, [.. faults, .. reader.Faults]);
    }

    private static string Path(SettingsReader reader, string name, string otherwise, List<string> faults)
    {
        var value = reader.Optional(name) ?? otherwise;
        if (!value.Split('.').All(part => Name().IsMatch(part))) faults.Add($"Values:{name} must be a field's internal name, or lead to one (account.number), is {value}");
        return value;
    }

    private static string[] Fields(SettingsReader reader, string name, string otherwise, List<string> faults)
    {
        var values = (reader.Optional(name) ?? otherwise).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (values.Length is 0 or > 5 || !values.All(v => Name().IsMatch(v))) faults.Add($"Values:{name} must be one to five fields' internal names, separated by commas");
        return values;
    }

    [GeneratedRegex(@"^[a-z0-9_]{1,80}\z")]
    private static partial Regex Name();
}
