namespace AgentHub.Sandbox.Company;

/// <summary>An invoice the ERP holds. Amounts include VAT unless said otherwise.</summary>
internal sealed record CompanyInvoice
{
    public required string Number { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required decimal Total { get; init; }
    public required decimal TaxPercent { get; init; }

    /// <summary>0 when paid.</summary>
    public required decimal Remaining { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Never empty; nets add up to <see cref="Net"/>.</summary>
    public required IReadOnlyList<CompanyInvoiceLine> Lines { get; init; }

    /// <summary>Total without VAT.</summary>
    public decimal Net => decimal.Round(Total / (1 + TaxPercent / 100), 2, MidpointRounding.AwayFromZero);

    public decimal Tax => Total - Net;
}

/// <summary>One line of an invoice, without VAT.</summary>
internal sealed record CompanyInvoiceLine(string Description, decimal Quantity, string Unit, decimal UnitPrice, decimal Net);
