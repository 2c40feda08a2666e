namespace AgentHub.YamlAdapters;

/// <summary>One request with its places for values.</summary>
internal sealed record RequestPlan(HttpMethod Method, Template Path, IReadOnlyList<(string Name, Template Value)> Query, IReadOnlyList<(string Name, Template Value)> Headers, BodyPlan? Body)
{
    /// <summary>Names of the values it takes.</summary>
    public IEnumerable<string> Names => [.. Path.Names, .. Query.SelectMany(q => q.Value.Names), .. Headers.SelectMany(h => h.Value.Names), .. Body?.Names ?? []];
}
