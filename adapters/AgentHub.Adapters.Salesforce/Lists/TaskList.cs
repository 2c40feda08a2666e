using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>The tasks of a contact (calls, e-mails, things to do), newest first. A cursor is the last task of the page before.</summary>
internal sealed class TaskList(Organisation organisation)
{
    private const string Name = "timeline";

    /// <summary>A task holds a text of up to 32,000 characters.</summary>
    private const int MostRows = 25;

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<TimelineEntry>>> ReadAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken)
    {
        var place = organisation.Cursors.Read(Name, customer, page.Cursor) is { } text ? DatedPlace.Of(text) : (DatedPlace?)null;
        if (!Ids.IsId(customer.RecordId, Ids.Contact)) return Answer.NotFound<IReadOnlyList<TimelineEntry>>();
        var size = Math.Min(Rows.Size(page), MostRows);
        var where = Soql.Equal("WhoId", customer.RecordId) + (place is { } after ? " AND " + Soql.After("CreatedDate", after.Literal, after.Id) : "");
        var found = await organisation.Tasks.ReadAsync(
            $"SELECT Id, WhoId, Subject, TaskSubtype, Description, Owner.Name, CreatedDate FROM Task WHERE {where} ORDER BY CreatedDate DESC, Id DESC LIMIT {size + 1}", size + 1, bearer, cancellationToken);
        var rows = found.Rows.Take(size).DistinctBy(t => t.Id).ToList();
        var theirs = rows.Where(t => t.WhoId == customer.RecordId).Select(ToEntry).OrderByDescending(e => e.At).ToList();
        var hasMore = found.Rows.Count > size || found.IsCut;
        var next = hasMore && theirs.Count > 0 ? organisation.Cursors.Make(Name, customer, new DatedPlace(Soql.Literal(Times.Needed(rows[^1].CreatedDate)), rows[^1].Id).Text) : null;
        return Rows.Page(theirs, page, next, place is null && !hasMore ? rows.Count : null, rows.Count - theirs.Count);
    }

    private static TimelineEntry ToEntry(WireTask row) => new()
    {
        Id = row.Id,
        CustomerId = row.WhoId ?? "",
        At = Times.Needed(row.CreatedDate),
        Kind = ContactMapping.Word(row.TaskSubtype) ?? "Task",
        Title = row.Subject?.Trim() ?? "",
        Excerpt = Excerpt.Of(row.Description),
        By = row.Owner?.Name,
    };
}
