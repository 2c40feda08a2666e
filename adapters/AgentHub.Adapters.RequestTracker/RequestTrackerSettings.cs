using AgentHub.Abstractions;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>What an installation says about its Request Tracker.</summary>
internal sealed record RequestTrackerSettings
{
    public required string Authorization { get; init; }

    /// <summary>The queue that new tickets go to.</summary>
    public required string Queue { get; init; }

    public required UserField CustomerNumber { get; init; }

    /// <summary>The custom field that holds telephone numbers; null when they are only where every user has them.</summary>
    public required UserField? Phone { get; init; }

    public required string NumberPrefix { get; init; }

    public static (RequestTrackerSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var token = reader.Required("Token", "an authentication token (Logged in as, Settings, Auth Tokens)");
        var read = new RequestTrackerSettings
        {
            Authorization = $"token {token}",
            Queue = reader.Optional("Queue") ?? "General",
            CustomerNumber = new(reader.Field("CustomerNumberField", "Organization"), reader.Optional("CustomerNumberCustomField")),
            Phone = reader.Optional("PhoneCustomField") is { } phone ? new("", phone) : null,
            NumberPrefix = reader.Optional("NumberPrefix") ?? "#",
        };
        return (read, reader.Faults);
    }
}
