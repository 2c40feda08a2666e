using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>The search over the whole desk: tickets, end users and organizations that our user may see, best first.</summary>
/// <remarks>Agents and groups are found too, and left out: they are no record of a customer.</remarks>
internal sealed class DeskSearch(IZendeskApi api, ZendeskSettings settings, Cursors cursors)
{
    private readonly NumberedSearch _search = new("search", cursors);

    /// <exception cref="ForeignCursorException">The cursor is none of this search.</exception>
    public Task<Answer<IReadOnlyList<SearchHit>>> ReadAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        _search.ReadAsync(text, page, (words, at) => PageAsync(words, at, cancellationToken));

    private async Task<FoundPage<SearchHit>> PageAsync(string words, NumberedPage at, CancellationToken cancellationToken)
    {
        var found = Ask.Value(await api.Search(words, at.Number, at.Size, settings.Authorization, cancellationToken));
        var hits = found.Results.Take(at.Size).Select(ToHit).OfType<SearchHit>().DistinctBy(h => (h.Kind, h.Id)).ToList();
        return new(hits, Math.Min(found.Results.Count, at.Size), found.Count, found.NextPage is not null);
    }

    private SearchHit? ToHit(WireHit hit) => hit switch
    {
        { ResultType: "ticket" } => Hit(hit, SearchHitKind.Ticket, $"{settings.NumberPrefix}{Ids.Text(hit.Id)} {hit.Subject?.Trim()}", hit.Description, hit.RequesterId),
        { ResultType: "user", Role: "end-user" } => Hit(hit, SearchHitKind.Customer, hit.Name, Reached(hit), hit.Id),
        { ResultType: "organization" } => Hit(hit, SearchHitKind.Account, hit.Name, hit.Details, null),
        _ => null,
    };

    private static string Reached(WireHit user) => string.Join(" · ", new[] { user.Email, user.Phone }.Where(t => !string.IsNullOrWhiteSpace(t)));

    private static SearchHit Hit(WireHit hit, SearchHitKind kind, string? title, string? excerpt, long? customer) => new()
    {
        Id = Ids.Text(hit.Id)!,
        Kind = kind,
        Title = title?.Trim() ?? "",
        Excerpt = Excerpt.Of(excerpt),
        CustomerId = Ids.Text(customer),
        UpdatedAt = hit.UpdatedAt?.ToUniversalTime(),
    };
}
