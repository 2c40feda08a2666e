using AgentHub.Abstractions;

namespace AgentHub.Adapters.Carrier;

/// <summary>What an installation says about its carrier.</summary>
internal sealed record CarrierSettings
{
    public required string Authorization { get; init; }

    /// <summary>What the carrier is called beside a consignment; null to leave it out.</summary>
    public required string? Name { get; init; }

    public static (CarrierSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var read = new CarrierSettings { Authorization = "Bearer " + reader.Required("Token", "the token the carrier gave you"), Name = reader.Optional("Name") };
        return (read, reader.Faults);
    }
}
