using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>What an installation says about its Redmine.</summary>
internal sealed record RedmineSettings
{
    /// <summary>The API key of a user.</summary>
    public required string Key { get; init; }

    /// <summary>Identifier or number of the project that new tickets go to.</summary>
    public required string Project { get; init; }

    /// <summary>Number of the tracker that new tickets get; null for the project's first.</summary>
    public required long? Tracker { get; init; }

    /// <summary>Number of the custom field that holds a customer's e-mail address; null when there is none.</summary>
    public required long? EmailField { get; init; }

    /// <summary>Number of the custom field that holds the customer number; null when there is none.</summary>
    public required long? NumberField { get; init; }

    /// <summary>Number of the custom field that holds the customer's name; null when there is none.</summary>
    public required long? NameField { get; init; }

    public required StatusNames Statuses { get; init; }

    /// <summary>Whether a note that is not private reaches the customer.</summary>
    public required bool PublicNotesReachCustomer { get; init; }

    public required string NumberPrefix { get; init; }

    public static (RedmineSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var faults = new List<string>();
        var read = new RedmineSettings
        {
            Key = reader.Required("Key", "the API access key of a user (My account)"),
            Project = reader.Required("Project", "the identifier of the project that new tickets go to"),
            Tracker = Number(reader, "Tracker", faults),
            EmailField = Number(reader, "EmailField", faults),
            NumberField = Number(reader, "NumberField", faults),
            NameField = Number(reader, "NameField", faults),
            Statuses = StatusNames.Read(reader),
            PublicNotesReachCustomer = Flag(reader, "PublicNotesReachCustomer", faults),
            NumberPrefix = reader.Optional("NumberPrefix") ?? "#",
        };
        if (read.EmailField is null && read.NumberField is null && faults.Count == 0)
            faults.Add("Values:NumberField or Values:EmailField is missing: the number of the custom field that says whose a ticket is (in its address under Administration, Custom fields)");
        return (read, [.. reader.Faults, .. faults]);
    }

    private static long? Number(SettingsReader reader, string name, List<string> faults)
    {
        if (reader.Optional(name) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        faults.Add($"Values:{name} must be a number above 0, is {text}");
        return null;
    }

    private static bool Flag(SettingsReader reader, string name, List<string> faults)
    {
        if (reader.Optional(name) is not { } text) return false;
        if (bool.TryParse(text, out var flag)) return flag;
        faults.Add($"Values:{name} must be true or false, is {text}");
        return false;
    }
}
