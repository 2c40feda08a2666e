namespace AgentHub.Sandbox.Company;

/// <summary>One customer of the demo company, as its systems know them; times are absolute.</summary>
internal sealed record Customer
{
    /// <summary>Name within the scenario file: <c>maria</c>; <c>c</c> and a number for one of the population.</summary>
    public required string Key { get; init; }

    /// <summary>Position in the scenario file, from 0, or 10,000 and more for one of the population; the vendors' numeric ids are made from it.</summary>
    public required int Index { get; init; }

    public required string First { get; init; }
    public required string Last { get; init; }

    /// <summary>The account number; also the ERP's customer number. Empty for a record that was entered without.</summary>
    public required string Account { get; init; }

    public string? Email { get; init; }

    /// <summary>As typed by whoever entered it.</summary>
    public string? Phone { get; init; }

    public string? Mobile { get; init; }
    public DateOnly? BornOn { get; init; }
    public string? Street { get; init; }
    public string? City { get; init; }
    public string? Postcode { get; init; }
    public required string Segment { get; init; }
    public DateOnly? Since { get; init; }
    public string? Prefers { get; init; }

    /// <summary>Name of the firm; null for a household.</summary>
    public string? Firm { get; init; }

    /// <summary>When the records were last changed, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Systems that hold this customer.</summary>
    public required IReadOnlySet<string> Systems { get; init; }

    public required IReadOnlyList<CompanyInvoice> Invoices { get; init; }
    public required IReadOnlyList<CompanyOrder> Orders { get; init; }
    public required IReadOnlyList<CompanyTicket> Tickets { get; init; }

    /// <summary>What the meter archive holds.</summary>
    public CompanyMeter Meter { get; init; } = CompanyMeter.None;

    /// <summary>What the carrier holds, those on their way first, then newest first.</summary>
    public IReadOnlyList<CompanyDelivery> Deliveries { get; init; } = [];

    /// <summary>Given and family name, or the one there is.</summary>
    public string Name => Last.Length == 0 ? First : First.Length == 0 ? Last : $"{First} {Last}";
}
