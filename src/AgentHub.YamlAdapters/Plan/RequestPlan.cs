namespace AgentHub.YamlAdapters;

/// <summary>One request with its places for values.</summary>
internal sealed record RequestPlan(HttpMethod Method, Template Path, IReadOnlyList<(string Name, Template Value)> Query, IReadOnlyList<(string Name, Template Value)> Headers, BodyPlan? Body)
{
    /// <summary>Names of the values it takes.</summary>
    public IEnumerable<string> Names => [.. Path.Names, .. Query.SelectMany(q => q.Value.Names), .. Headers.SelectMany(h => h.Value.Names), .. Body?.Names ?? []];

    /// <summary>The same without what rests on one of these values in its body; null when the body is empty then.</summary>
    public RequestPlan? Without(IReadOnlySet<string> names) => Body is null ? this : Body.Without(names) is { } left ? this with { Body = left } : null;

    /// <summary>The same with the lines of what is written.</summary>
    public RequestPlan WithLines(IReadOnlyList<IReadOnlyDictionary<string, string>> lines) => this with { Body = Body?.WithLines(lines) };
}
