namespace AgentHub.YamlAdapters;

/// <summary>How a write that is sent again is recognised.</summary>
/// <param name="Find">Finds what was written before; null when the system itself recognises the key that it is sent.</param>
/// <param name="Item">Where the record stands in its answer; null there is "not yet".</param>
internal sealed record OncePlan(RequestPlan? Find, JmesExpression? Item);
