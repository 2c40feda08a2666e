namespace AgentHub.Adapters.Dataverse;

/// <summary>A page of rows.</summary>
/// <param name="Rows">In Dataverse's order.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
/// <param name="Total">How many there are in all, where that was asked and is known.</param>
internal sealed record TablePage<T>(IReadOnlyList<T> Rows, TablePlace? Next, int? Total);
