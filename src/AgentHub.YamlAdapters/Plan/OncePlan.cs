namespace AgentHub.YamlAdapters;

/// <summary>How a write that is sent again is recognised.</summary>
/// <param name="Find">Finds what was written before; null when the system itself recognises the key that it is sent.</param>
/// <param name="Item">Where the record stands in its answer; nothing there is "not yet".</param>
/// <param name="Marked">Text of a row of the list that holds the mark if that row is the record; null when the system looks for it.</param>
internal sealed record OncePlan(RequestPlan? Find, RecordPlace? Item, JmesExpression? Marked = null);
