namespace AgentHub.Adapters.Dataverse;

/// <summary>What is asked of a table.</summary>
/// <param name="Table">Name of the set: <c>incidents</c>.</param>
/// <param name="Columns">Of a row.</param>
/// <param name="Filter">Which rows.</param>
/// <param name="Order">In an order without ties.</param>
/// <param name="Expand">Columns of rows that a row points to.</param>
internal sealed record TableQuery(string Table, string Columns, string Filter, string? Order = null, string? Expand = null);
