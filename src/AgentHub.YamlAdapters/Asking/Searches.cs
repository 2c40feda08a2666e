namespace AgentHub.YamlAdapters;

// As the lists of a customer's records: each only gives a reader what it is asked with.

internal sealed class Incidents(ListReader<ServiceIncident> rows) : IListServiceIncidents
{
    // Without a value that the request takes the system would tell of everywhere.
    public Task<Answer<IReadOnlyList<ServiceIncident>>> ListServiceIncidentsAsync(ServiceScope scope, PageRequest page, CancellationToken cancellationToken) =>
        rows.ReadAsync($"{scope.Customer?.RecordId}\0{scope.Postcode}",
            name => (name == "postcode" ? scope.Postcode : scope.Customer?.RecordId) is { Length: > 0 } value ? value : throw new OutsideException(), null, page, cancellationToken);
}

internal sealed class Articles(ListReader<KnowledgeArticle> rows) : ISearchKnowledge
{
    public Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchKnowledgeAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        rows.ReadAsync(text, _ => SearchText.Of(text), null, page, cancellationToken);
}

internal sealed class Hits(ListReader<SearchHit> rows) : ISearch
{
    public Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        rows.ReadAsync(text, _ => SearchText.Of(text), null, page, cancellationToken);
}
