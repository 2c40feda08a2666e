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

    public static (HubSpotSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var read = new HubSpotSettings
        {
            Authorization = "Bearer " + reader.Required("Token", "the access token of a private app with crm.objects.contacts.read and .write"),
            AccountNumber = reader.Field("AccountNumberProperty", "account_number"),
            DateOfBirth = reader.Field("DateOfBirthProperty", "date_of_birth"),
            Segment = reader.Field("SegmentProperty", "segment"),
            CustomerSince = reader.Field("CustomerSinceProperty", "customer_since"),
            Prefers = reader.Field("PrefersProperty", "preferred_contact"),
        };
        return (read, reader.Faults);
    }
}
