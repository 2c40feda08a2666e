using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>
/// Orders, newest first. In Salesforce they belong to an account: a contact's are those of its account, or those billed to it
/// (<c>Values:OrdersOf</c>). A cursor is the last order of the page before.
/// </summary>
internal sealed class OrderList(Organisation organisation)
{
    private const string Name = "orders";
    private const string Fields = "Id, OrderNumber, AccountId, BillToContactId, Name, Status, StatusCode, EffectiveDate, TotalAmount, LastModifiedDate";

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Order>>> ReadAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken)
    {
        var place = organisation.Cursors.Read(Name, customer, page.Cursor) is { } text ? DatedPlace.Of(text) : (DatedPlace?)null;
        if (!Ids.IsId(customer.RecordId, Ids.Contact)) return Answer.NotFound<IReadOnlyList<Order>>();
        var (field, owner) = organisation.Settings.OrdersAreBilledTo ? ("BillToContactId", customer.RecordId) : ("AccountId", await AccountOf.ReadAsync(organisation, customer, bearer, cancellationToken));
        if (owner is null) return Answer.NotFound<IReadOnlyList<Order>>();
        var size = Rows.Size(page);
        var where = Soql.Equal(field, owner) + (place is { } after ? " AND " + Soql.After("EffectiveDate", after.Literal, after.Id) : "");
        var fields = organisation.Settings.HasCurrencies ? Fields + ", CurrencyIsoCode" : Fields;
        var found = await organisation.Orders.ReadAsync($"SELECT {fields} FROM Order WHERE {where} ORDER BY EffectiveDate DESC, Id DESC LIMIT {size + 1}", size + 1, bearer, cancellationToken);
        var rows = found.Rows.Take(size).DistinctBy(o => o.Id).ToList();
        var theirs = rows.Where(o => (organisation.Settings.OrdersAreBilledTo ? o.BillToContactId : o.AccountId) == owner)
            .Select(o => OrderMapping.ToOrder(o, customer, organisation.Settings)).OrderByDescending(o => o.PlacedOn).ToList();
        var hasMore = found.Rows.Count > size || found.IsCut;
        var next = hasMore && theirs.Count > 0 ? organisation.Cursors.Make(Name, customer, PlaceOf(rows[^1]).Text) : null;
        return Rows.Page(theirs, page, next, place is null && !hasMore ? rows.Count : null, rows.Count - theirs.Count);
    }

    private static DatedPlace PlaceOf(WireOrder row) =>
        new(Dates.Day(row.EffectiveDate) is { } day ? Soql.Literal(day) : throw new UnreadableException("sent an order without its date"), row.Id);
}
