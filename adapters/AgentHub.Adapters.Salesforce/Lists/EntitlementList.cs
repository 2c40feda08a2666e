using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>The entitlements of a contact's account, those in force first. A cursor is a number of rows.</summary>
internal sealed class EntitlementList(Organisation organisation)
{
    private const string Name = "entitlements";
    private const int MostRows = 200;

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Entitlement>>> ReadAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken)
    {
        var skip = organisation.Cursors.Read(Name, customer, page.Cursor) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (!Ids.IsId(customer.RecordId, Ids.Contact) || await AccountOf.ReadAsync(organisation, customer, bearer, cancellationToken) is not { } account)
            return Answer.NotFound<IReadOnlyList<Entitlement>>();
        var found = await organisation.Entitlements.ReadAsync(
            $"SELECT Id, Name, AccountId, Status, StartDate, EndDate, RemainingCases, LastModifiedDate FROM Entitlement WHERE {Soql.Equal("AccountId", account)} ORDER BY EndDate DESC NULLS FIRST, Id LIMIT {MostRows}", MostRows, bearer, cancellationToken);
        var rows = found.Rows.DistinctBy(e => e.Id).ToList();
        var all = rows.Where(e => e.AccountId == account).Select(e => ToEntitlement(e, customer)).OrderByDescending(e => e.Status.Value == EntitlementStatus.Active).ToList();
        var shown = all.Skip(skip).Take(Rows.Size(page)).ToList();
        var end = skip + shown.Count;
        var next = end < all.Count ? organisation.Cursors.Make(Name, customer, end.ToString(CultureInfo.InvariantCulture)) : null;
        return Rows.Page(shown, page, next, found.IsCut ? null : all.Count, rows.Count - all.Count);
    }

    private static Entitlement ToEntitlement(WireEntitlement row, CustomerRef customer) => new()
    {
        Id = row.Id,
        CustomerId = customer.RecordId,
        Name = row.Name,
        Status = new(Status(row), row.Status ?? ""),
        From = Dates.Day(row.StartDate),
        Until = Dates.Day(row.EndDate),
        Remaining = row.RemainingCases,
        Unit = row.RemainingCases is null ? null : "cases",
        UpdatedAt = Times.Of(row.LastModifiedDate),
    };

    private static EntitlementStatus Status(WireEntitlement row) => row.Status switch
    {
        "Active" when row.RemainingCases <= 0 => EntitlementStatus.UsedUp,
        "Active" => EntitlementStatus.Active,
        "Inactive" => EntitlementStatus.Pending,
        "Expired" => EntitlementStatus.Expired,
        _ => EntitlementStatus.Unknown,
    };
}
