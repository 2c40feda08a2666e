using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>What an installation says about its HubSpot account.</summary>
internal sealed record HubSpotSettings
{
    public required string Authorization { get; init; }
    public required string AccountNumber { get; init; }
    public required string DateOfBirth { get; init; }
    public required string Segment { get; init; }
    public required string CustomerSince { get; init; }
    public required string Prefers { get; init; }

    /// <summary>The property of companies that holds their number.</summary>
    public required string CompanyNumber { get; init; }

    /// <summary>The property of tickets that says when an answer was promised; null for none.</summary>
    public string? TicketDue { get; init; }

    /// <summary>Id of the pipeline in which tickets are created.</summary>
    public required string Pipeline { get; init; }

    /// <summary>What the account calls its stages.</summary>
    public required StageNames Stages { get; init; }

    /// <summary>What a timeline consists of.</summary>
    public required IReadOnlyList<ActivityKind> Timeline { get; init; }

    /// <summary>Id of the owner who gets the calls that were promised; null for nobody.</summary>
    public string? CallbackOwner { get; init; }

    public static (HubSpotSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var faults = new List<string>();
        var read = new HubSpotSettings
        {
            Authorization = "Bearer " + reader.Required("Token", "the access token of a private app with the scopes for contacts (and companies and tickets, where they are wanted)"),
            AccountNumber = reader.Field("AccountNumberProperty", "account_number"),
            DateOfBirth = reader.Field("DateOfBirthProperty", "date_of_birth"),
            Segment = reader.Field("SegmentProperty", "segment"),
            CustomerSince = reader.Field("CustomerSinceProperty", "customer_since"),
            Prefers = reader.Field("PrefersProperty", "preferred_contact"),
            CompanyNumber = reader.Field("CompanyNumberProperty", "account_number"),
            TicketDue = reader.Optional("TicketDueProperty") is null ? null : reader.Field("TicketDueProperty", ""),
            Pipeline = reader.Field("Pipeline", "0"),
            Stages = StageNames.Read(reader),
            Timeline = ReadTimeline(reader.Optional("Timeline") ?? "notes, calls", faults),
            CallbackOwner = reader.Optional("CallbackOwner"),
        };
        if (read.CallbackOwner is { } owner && !Ids.IsId(owner)) faults.Add($"Values:CallbackOwner must be the id of an owner (digits), is {owner}");
        return (read, [.. faults, .. reader.Faults]);
    }

    private static List<ActivityKind> ReadTimeline(string names, List<string> faults)
    {
        var wanted = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var kinds = ActivityKind.All.Where(k => wanted.Contains(k.Type, StringComparer.OrdinalIgnoreCase)).ToList();
        if (kinds.Count != wanted.Length || kinds.Count == 0) faults.Add($"Values:Timeline must be some of {string.Join(", ", ActivityKind.All.Select(k => k.Type))}, is {names}");
        return kinds;
    }
}
