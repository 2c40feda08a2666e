using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>The cases of a contact, open ones first, then the newest. A cursor is the last case of the page before.</summary>
internal sealed class CaseList(Organisation organisation)
{
    private const string Name = "tickets";

    private string Fields => string.Join(", ", new[]
    {
        "Id", "CaseNumber", "ContactId", "Subject", "Status", "IsClosed", "Priority", "Origin", "Owner.Name", "CreatedDate", "ClosedDate", "LastModifiedDate", organisation.Settings.DueField,
    }.OfType<string>());

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Ticket>>> ReadAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken)
    {
        var place = organisation.Cursors.Read(Name, customer, page.Cursor) is { } text ? CasePlace.Of(text) : (CasePlace?)null;
        if (!Ids.IsId(customer.RecordId, Ids.Contact)) return Answer.NotFound<IReadOnlyList<Ticket>>();
        var (theirs, size) = (Soql.Equal("ContactId", customer.RecordId), Rows.Size(page));
        var where = place is { } after ? $"{theirs} AND {after.After}" : theirs;
        var found = await organisation.Cases.ReadAsync(
            $"SELECT {Fields} FROM Case WHERE {where} ORDER BY IsClosed ASC, CreatedDate DESC, Id DESC LIMIT {size + 1}", size + 1, bearer, cancellationToken);
        var rows = found.Rows.Take(size).DistinctBy(r => r.Id).ToList();
        var hasMore = found.Rows.Count > size || found.IsCut;
        var tickets = TicketsOf(rows, customer);
        // Where not one row of a first page is theirs the filter was ignored: what follows is somebody else's too.
        var next = hasMore && tickets.Count > 0 ? organisation.Cursors.Make(Name, customer, CasePlace.Of(rows[^1]).Text) : null;
        var total = place is null ? hasMore ? await CountAsync(theirs, bearer, cancellationToken) : rows.Count : (int?)null;
        return Rows.Page(tickets, page, next, total, rows.Count - tickets.Count);
    }

    /// <summary>The customer's case; null when it is somebody else's or not there.</summary>
    public async Task<WireCase?> OneAsync(CustomerRef customer, string id, string bearer, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(customer.RecordId, Ids.Contact) || !Ids.IsId(id, Ids.Case)) return null;
        var found = await organisation.Cases.ReadAsync($"SELECT {Fields} FROM Case WHERE {Soql.Equal("Id", id)} LIMIT 2", 2, bearer, cancellationToken);
        return found.Rows.FirstOrDefault(c => c.Id == id && c.ContactId == customer.RecordId);
    }

    private List<Ticket> TicketsOf(List<WireCase> rows, CustomerRef customer) => rows.Select(r => CaseMapping.ToTicket(r, organisation.Settings))
        .Where(t => t.CustomerId == customer.RecordId).OrderBy(TicketOrder.IsDone).ThenByDescending(t => t.OpenedAt).ToList();

    /// <summary>A count has no rows; how many there are stands beside them.</summary>
    private async Task<int?> CountAsync(string where, string bearer, CancellationToken cancellationToken) =>
        (await organisation.Cases.ReadAsync($"SELECT COUNT() FROM Case WHERE {where}", 1, bearer, cancellationToken)).Total;
}
