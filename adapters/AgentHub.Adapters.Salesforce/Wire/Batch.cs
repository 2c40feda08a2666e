namespace AgentHub.Adapters.Salesforce;

/// <summary>A part of what a query finds.</summary>
internal sealed record Batch<T>
{
    public required IReadOnlyList<T> Records { get; init; }

    /// <summary>Of all parts.</summary>
    public required int TotalSize { get; init; }

    public required bool Done { get; init; }

    public string? NextRecordsUrl { get; init; }
}
