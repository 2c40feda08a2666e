namespace AgentHub.YamlAdapters;

/// <summary>The lines within a record.</summary>
/// <param name="Items">Where they are, seen from the record.</param>
/// <param name="Map">How one is read.</param>
internal sealed record LinesPlan(JmesExpression Items, RecordMap Map);
