namespace AgentHub.Adapters.Salesforce;

/// <summary>What a query found.</summary>
/// <param name="Rows">In the order of the query.</param>
/// <param name="Total">How many it finds in all, its LIMIT kept.</param>
/// <param name="IsCut">True when there are more than were read.</param>
internal sealed record Found<T>(IReadOnlyList<T> Rows, int Total, bool IsCut);
