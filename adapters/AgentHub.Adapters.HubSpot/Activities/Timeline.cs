using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>A contact's activities, the newest first: each type is searched by itself, and the rows are put together by their times.</summary>
internal sealed class Timeline(CrmObjects crm, HubSpotSettings settings, Cursors cursors)
{
    private const string Name = "timeline";

    /// <summary>Bodies may be long: more are not read at once.</summary>
    private const int LargestPage = 50;

    private const int TitleChars = 80;

    private readonly DatedSearch _search = new(crm);

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<TimelineEntry>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var place = DatedPlace.Of(cursors.Read(Name, customer, page.Cursor));
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<TimelineEntry>>();
        var size = Math.Min(Rows.Size(page), LargestPage);
        var read = new List<(ActivityKind Kind, DatedRows Found)>();
        foreach (var kind in settings.Timeline) read.Add((kind, await _search.ReadAsync(Query(kind), customer, Within(kind, place), size, cancellationToken)));

        // What a type did not send yet may be as new as its oldest row.
        var known = read.Where(r => r.Found.HasMore && r.Found.Rows.Count > 0).Select(r => r.Found.Rows[^1].At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        var all = read.SelectMany(r => r.Found.Rows.Select(f => (r.Kind, f.Found, f.At))).Where(r => r.At >= known)
            .OrderByDescending(r => r.At).ThenBy(r => r.Kind.Type, StringComparer.Ordinal).ThenByDescending(r => r.Found.Id, StringComparer.Ordinal).ToList();
        var shown = all.Take(size).ToList();
        var theirs = await OwnAsync(shown, customer, cancellationToken);
        var hasMore = shown.Count > 0 && (all.Count > size || read.Exists(r => r.Found.HasMore)) && (page.Cursor is not null || theirs.Count > 0);
        var next = hasMore ? cursors.Make(Name, customer, DatedPlace.After([.. shown.Select(s => (Key(s.Kind, s.Found), s.At))], place).Text) : null;
        var total = page.Cursor is null ? read.Sum(r => r.Found.Total) : null;
        return Rows.Page(
            [.. shown.Where(s => theirs.Contains(Key(s.Kind, s.Found))).Select(s => Entry(s.Kind, s.Found, s.At, customer))], page,
            next, total, shown.Count - theirs.Count + read.Sum(r => r.Found.Dropped));
    }

    private static DatedQuery Query(ActivityKind kind) => new(kind.Type, ActivityKind.At, kind.Properties, [[]], _ => true);

    private static DatedPlace? Within(ActivityKind kind, DatedPlace? place) => place is null
        ? null
        : place with { Shown = [.. place.Shown.Where(s => s.StartsWith(kind.Type + "/", StringComparison.Ordinal)).Select(s => s[(kind.Type.Length + 1)..])] };

    private async Task<HashSet<string>> OwnAsync(List<(ActivityKind Kind, CrmObject Found, DateTimeOffset At)> rows, CustomerRef customer, CancellationToken cancellationToken)
    {
        var own = new HashSet<string>();
        foreach (var kind in rows.GroupBy(r => r.Kind))
            own.UnionWith((await crm.OwnAsync(kind.Key.Type, [.. kind.Select(k => k.Found)], customer, cancellationToken)).Select(o => Key(kind.Key, o)));
        return own;
    }

    /// <summary>Ids are the only ones of their type.</summary>
    private static string Key(ActivityKind kind, CrmObject found) => $"{kind.Type}/{found.Id}";

    private static TimelineEntry Entry(ActivityKind kind, CrmObject found, DateTimeOffset at, CustomerRef customer)
    {
        var text = HtmlText.Plain(found[kind.Body]);
        return new()
        {
            Id = Key(kind, found),
            CustomerId = customer.RecordId,
            At = at,
            Kind = kind.Name,
            Title = (kind.Title is null ? null : found[kind.Title]) ?? FirstLine(text) ?? kind.Name,
            Excerpt = Excerpt.Of(text),
        };
    }

    private static string? FirstLine(string? text)
    {
        var line = text?.Split('\n')[0].Trim();
        if (string.IsNullOrEmpty(line)) return null;
        return line.Length <= TitleChars ? line : line[..(char.IsHighSurrogate(line[TitleChars - 2]) ? TitleChars - 2 : TitleChars - 1)] + "…";
    }
}
