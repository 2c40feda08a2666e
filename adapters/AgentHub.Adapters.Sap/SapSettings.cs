using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>What an installation says about its S/4HANA.</summary>
internal sealed record SapSettings
{
    private static readonly string[] Parties = ["SoldToParty", "PayerParty"];

    public required Credentials Credentials { get; init; }

    /// <summary>The client (three digits) that is asked; null for the system's own default.</summary>
    public required string? Client { get; init; }

    /// <summary>Whose an invoice is: who ordered, or who pays.</summary>
    public required string InvoiceParty { get; init; }

    public static (SapSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var faults = new List<string>();
        var client = reader.Optional("SapClient");
        if (client is not null && !(client.Length == 3 && client.All(char.IsAsciiDigit))) faults.Add($"Values:SapClient must be three digits (100), is {client}");
        var party = reader.Optional("InvoiceParty") ?? Parties[0];
        if (!Parties.Contains(party, StringComparer.OrdinalIgnoreCase)) faults.Add($"Values:InvoiceParty must be SoldToParty or PayerParty, is {party}");
        var read = new SapSettings
        {
            Credentials = Credentials.Read(reader, tokens: null, secretInHeader: true, faults),
            Client = client,
            InvoiceParty = Parties.FirstOrDefault(p => p.Equals(party, StringComparison.OrdinalIgnoreCase)) ?? Parties[0],
        };
        return (read, [.. faults, .. reader.Faults]);
    }
}
