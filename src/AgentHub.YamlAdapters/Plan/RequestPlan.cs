namespace AgentHub.YamlAdapters;

/// <summary>One request with its places for values.</summary>
internal sealed record RequestPlan(HttpMethod Method, Template Path, IReadOnlyList<(string Name, Template Value)> Query, IReadOnlyList<(string Name, Template Value)> Headers, BodyPlan? Body);
