using System.Text.Json;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>
/// <c>POST /crm/v3/objects/{type}/search</c>: groups are alternatives, filters within a group must all hold. Like the product
/// it answers everything when no filter is sent, and says no to a filter on a property the account does not define.
/// </summary>
internal static class HubSpotSearch
{
    private const int LargestPage = 200;

    /// <summary>A search is paged through this far; lists are paged to their end.</summary>
    private const int MostResults = 10_000;

    private const int MostGroups = 5;
    private const int MostFilters = 6;
    private const int MostFiltersInAll = 18;

    public static async Task<IResult> AnswerAsync(HubSpotRecords records, string type, HttpRequest request)
    {
        if (records.Of(type) is not { } objects) return HubSpotError.Invalid($"Unable to infer object type from: {type}");
        HubSpotSearchRequest? search;
        try
        {
            search = await request.ReadFromJsonAsync<HubSpotSearchRequest>(request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return HubSpotError.Invalid("Invalid input JSON");
        }
        if (search is null) return HubSpotError.Invalid("Invalid input JSON");
        if (Fault(search, objects.All) is { } fault) return HubSpotError.Invalid(fault);
        if (HubSpotPage.IsBeyond(search.After, MostResults)) return HubSpotError.Invalid($"Paging through more than {MostResults} search results is not supported");
        return HubSpotPage.Of(search.Sorted(objects.Search(search)), search.After, search.Limit) is { } page
            ? Results.Json(page.ToJson(r => r.ToJson(search.Properties, type), withTotal: true))
            : HubSpotError.Invalid("after must be a cursor of this search");
    }

    private static string? Fault(HubSpotSearchRequest search, IReadOnlyList<HubSpotRecord> all)
    {
        if (search.Limit is < 1 or > LargestPage) return $"limit must be between 1 and {LargestPage}";
        if (search.Sorts.Count > 1) return "only one sort is allowed";
        if (search.FilterGroups.Count > MostGroups) return $"no more than {MostGroups} filterGroups are allowed";
        if (search.FilterGroups.Any(g => g.Filters.Count > MostFilters)) return $"no more than {MostFilters} filters are allowed in a filterGroup";
        var filters = search.FilterGroups.SelectMany(g => g.Filters).ToList();
        if (filters.Count > MostFiltersInAll) return $"no more than {MostFiltersInAll} filters are allowed";
        var known = all.Count == 0 ? null : all[0].Properties;
        return filters.Select(f => f.Fault(known)).FirstOrDefault(f => f is not null);
    }
}

/// <summary>The body of a search; members HubSpot does not know are ignored.</summary>
internal sealed record HubSpotSearchRequest
{
    public IReadOnlyList<HubSpotFilterGroup> FilterGroups { get; init; } = [];
    public IReadOnlyList<string> Properties { get; init; } = [];
    public string? Query { get; init; }

    /// <summary>Names of properties, each with <c>-</c> before it for the greatest first; at most one.</summary>
    public IReadOnlyList<string> Sorts { get; init; } = [];
    public string? After { get; init; }
    public int Limit { get; init; } = 10;

    /// <summary>As asked for; objects without a value last, and equal ones by ascending id.</summary>
    public IReadOnlyList<HubSpotRecord> Sorted(IReadOnlyList<HubSpotRecord> found)
    {
        if (Sorts is not [var sort, ..]) return found;
        var (name, sign) = sort.StartsWith('-') ? (sort[1..], -1) : (sort, 1);
        return [.. found.OrderBy(r => r.Properties.GetValueOrDefault(name), Comparer<string?>.Create((a, b) =>
            a is null || b is null ? (a is null).CompareTo(b is null) : sign * HubSpotFilter.Compare(a, b)!.Value))];
    }

    public bool Holds(HubSpotRecord record) =>
        (FilterGroups.Count == 0 || FilterGroups.Any(g => g.Filters.All(f => f.Holds(record)))) && Mentions(record);

    private bool Mentions(HubSpotRecord record) => string.IsNullOrWhiteSpace(Query)
        || record.Properties.Any(p => p.Key is "firstname" or "lastname" or "email" or "phone" or "mobilephone" or "name" or "domain" or "hs_note_body" or "subject" or "content"
            && p.Value?.Contains(Query.Trim(), StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>Filters that must all hold.</summary>
internal sealed record HubSpotFilterGroup
{
    public IReadOnlyList<HubSpotFilter> Filters { get; init; } = [];
}
