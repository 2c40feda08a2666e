namespace AgentHub.Cli;

/// <summary>Whom and what an adapter is asked about.</summary>
internal sealed record Asked
{
    /// <summary>Keys the customer is found by, normalised; may be empty.</summary>
    public required IReadOnlyList<CustomerKey> Keys { get; init; }

    /// <summary>The customer's record id; null when they are to be found.</summary>
    public string? Customer { get; init; }

    /// <summary>An invoice; null takes the newest of the list.</summary>
    public string? Invoice { get; init; }

    /// <summary>A postcode; null when none is known.</summary>
    public string? Postcode { get; init; }

    /// <summary>What is searched for; null leaves searches out.</summary>
    public string? Text { get; init; }

    /// <summary>Most rows of a list, 1 to 100.</summary>
    public required int Rows { get; init; }
}
