namespace AgentHub.Adapters.Tryton;

/// <summary>What is asked for one kind of document of a party.</summary>
internal sealed record DocumentQuestion
{
    /// <summary>Tryton's name of the kind: <c>sale.sale</c>.</summary>
    public required string Model { get; init; }

    /// <summary>Conditions for each part of the list; parts follow one another.</summary>
    public required IReadOnlyList<object?[]> Parts { get; init; }

    public required object?[] Order { get; init; }
    public required string[] Fields { get; init; }
}
