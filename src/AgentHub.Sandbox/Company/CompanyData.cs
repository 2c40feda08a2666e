namespace AgentHub.Sandbox.Company;

/// <summary>Everything the company's systems hold at the start of a scenario. Immutable; replaced whole when seeded again.</summary>
internal sealed record CompanyData
{
    /// <summary>Such as <c>Calder Vale Energy</c>.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 4217 code of all amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>ISO 3166 code of all addresses.</summary>
    public required string Country { get; init; }

    /// <summary>The moment the dates are relative to, UTC.</summary>
    public required DateTimeOffset SeededAt { get; init; }

    /// <summary>In the order of the scenario file.</summary>
    public required IReadOnlyList<Customer> Customers { get; init; }

    /// <summary>Groups of the ticket desk; their ids are made from the position.</summary>
    public required IReadOnlyList<string> TicketGroups { get; init; }

    /// <summary>Of the network status system, those under way first.</summary>
    public IReadOnlyList<CompanyIncident> Incidents { get; init; } = [];

    /// <summary>The customers one system holds.</summary>
    public IEnumerable<Customer> In(string system) => Customers.Where(c => c.Systems.Contains(system));
}
