using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>What an installation says about its Tryton.</summary>
internal sealed record TrytonSettings
{
    /// <summary>Name of the database, the first part of every path.</summary>
    public required string Database { get; init; }

    public required string User { get; init; }
    public required string Password { get; init; }

    /// <summary>Whether the customer number is the party's code; else it is one of its identifiers.</summary>
    public required bool NumberIsCode { get; init; }

    /// <summary>Type of the identifier that is the customer number; null for those without a type.</summary>
    public required string? IdentifierType { get; init; }

    public static (TrytonSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var number = reader.Optional("CustomerNumber") ?? "Identifier";
        var read = new TrytonSettings
        {
            Database = reader.Field("Database", "tryton"),
            User = reader.Required("User", "the login of a user of your Tryton"),
            Password = reader.Required("Password", "that user's password"),
            NumberIsCode = number.Equals("Code", StringComparison.OrdinalIgnoreCase),
            IdentifierType = reader.Optional("IdentifierType"),
        };
        var faults = read.NumberIsCode || number.Equals("Identifier", StringComparison.OrdinalIgnoreCase)
            ? reader.Faults : [.. reader.Faults, $"Values:CustomerNumber must be Identifier or Code, is {number}"];
        return (read, faults);
    }
}
