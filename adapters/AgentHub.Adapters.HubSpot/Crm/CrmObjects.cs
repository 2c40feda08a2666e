using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>The account's objects, whatever their type, asked with our token.</summary>
internal sealed class CrmObjects(IHubSpotApi api, string authorization)
{
    /// <summary>Most objects that are read at once.</summary>
    private const int BatchSize = 100;

    /// <summary>Pages of one object's ties that are read, each of some hundreds.</summary>
    private const int MostTiePages = 5;

    public async Task<ObjectPage> SearchAsync(string type, SearchRequest search, CancellationToken cancellationToken) =>
        Ask.Value(await api.Search(type, search, authorization, cancellationToken));

    /// <summary>What the site's search finds of one type, such as <c>KNOWLEDGE_ARTICLE</c>, best first.</summary>
    public async Task<FoundContent> ContentAsync(string words, string type, int limit, int offset, CancellationToken cancellationToken) =>
        Ask.Value(await api.SearchContent(words, type, limit, offset, authorization, cancellationToken));

    /// <summary>The first of all there are; proves that we may ask.</summary>
    public async Task<ObjectPage> FirstAsync(string type, CancellationToken cancellationToken) => Ask.Value(await api.List(type, 1, authorization, cancellationToken));

    /// <summary>One object.</summary>
    /// <param name="type">Such as <c>contacts</c>.</param>
    /// <param name="id">Of the object; that of one merged into another gives the other.</param>
    /// <param name="properties">What it is to bring.</param>
    /// <param name="tiedTo">The type whose ties it is to bring; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<CrmObject> ReadAsync(string type, string id, IEnumerable<string> properties, string? tiedTo, CancellationToken cancellationToken) =>
        Ask.Value(await api.One(type, id, string.Join(',', properties), tiedTo, authorization, cancellationToken));

    public async Task<CrmObject> CreateAsync(string type, NewObject created, CancellationToken cancellationToken) =>
        Ask.Value(await api.Create(type, created, authorization, cancellationToken));

    public async Task ChangeAsync(string type, string id, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        Ask.Value(await api.Update(type, id, new(values), authorization, cancellationToken));

    public async Task<IReadOnlyList<WirePipeline>> PipelinesAsync(string type, CancellationToken cancellationToken) =>
        Ask.Value(await api.Pipelines(type, authorization, cancellationToken)).Results;

    /// <summary>Those of the objects asked for that are there, in no order.</summary>
    public async Task<IReadOnlyList<CrmObject>> ReadManyAsync(string type, IReadOnlyList<string> ids, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var found = new List<CrmObject>();
        foreach (var some in ids.Chunk(BatchSize))
        {
            var batch = Ask.Value(await api.Many(type, new([.. some.Select(id => new ObjectId(id))], properties), authorization, cancellationToken));
            found.AddRange(batch.Results.Where(r => some.Contains(r.Id)));
        }
        return found;
    }

    /// <summary>The contacts that objects are tied to, as they say themselves: by the object's id, none for one that has none.</summary>
    public async Task<ILookup<string, string>> ContactsOfAsync(string type, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return Array.Empty<string>().ToLookup(x => x);
        var ties = Ask.Value(await api.Ties(type, "contacts", new([.. ids.Select(id => new TiesOf(id))]), authorization, cancellationToken));
        return ties.Results.SelectMany(t => t.To.Select(to => (t.From.Id, Contact: to.ToObjectId.ToString()))).ToLookup(t => t.Id, t => t.Contact);
    }

    /// <summary>Those of the rows that are tied to the customer, whatever a search thought.</summary>
    public async Task<IReadOnlyList<CrmObject>> OwnAsync(string type, IReadOnlyList<CrmObject> rows, CustomerRef customer, CancellationToken cancellationToken)
    {
        var contacts = await ContactsOfAsync(type, [.. rows.Select(r => r.Id)], cancellationToken);
        return [.. rows.Where(r => contacts[r.Id].Contains(customer.RecordId))];
    }

    /// <summary>What one object is tied to, each once; what another is tied to is left out.</summary>
    public async Task<(IReadOnlyList<string> Ids, bool IsCut)> TiedToAsync(string type, string id, string to, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        string? after = null;
        for (var pages = 0; pages < MostTiePages; pages++)
        {
            var ties = Ask.Value(await api.Ties(type, to, new([new(id, after)]), authorization, cancellationToken));
            if (ties.Results.FirstOrDefault(t => t.From.Id == id) is not { } own) return (ids, false);
            ids.AddRange(own.To.Select(t => t.ToObjectId.ToString()).Except(ids));
            var next = own.Paging?.Next?.After;
            if (next is null || next == after) return (ids, false);
            after = next;
        }
        return (ids, true);
    }
}
