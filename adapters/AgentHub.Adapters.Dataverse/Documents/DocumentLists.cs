using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>The orders, invoices and activities of a customer, each newest first.</summary>
internal sealed class DocumentLists(Tables tables)
{
    private const string InvoiceColumns = "invoiceid,invoicenumber,name,_customerid_value,statecode,statuscode,totalamount,duedate,createdon,modifiedon";
    private const string LineColumns = "invoicedetailid,_invoiceid_value,_productid_value,productdescription,description,quantity,_uomid_value,priceperunit,extendedamount";
    private const string Currency = "transactioncurrencyid($select=isocurrencycode)";

    public Task<Answer<IReadOnlyList<Order>>> OrdersAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken) => Of(customer, page, "orders", party =>
        tables.PageAsync(tables.Documents,
            new("salesorders", "salesorderid,ordernumber,name,_customerid_value,statecode,statuscode,totalamount,createdon,modifiedon", Filters.Equal("_customerid_value", party.Id), "createdon desc,salesorderid asc", Currency),
            "orders", customer, page, o => o.Customer == party.Id ? DocumentMapping.ToOrder(o, party, tables.Settings) : null, all => all.OrderByDescending(o => o.PlacedOn), bearer, cancellationToken));

    public Task<Answer<IReadOnlyList<Invoice>>> InvoicesAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken) => Of(customer, page, "invoices", party =>
        tables.PageAsync(tables.Documents,
            new("invoices", InvoiceColumns, Filters.Equal("_customerid_value", party.Id), "createdon desc,invoiceid asc", Currency),
            "invoices", customer, page, i => i.Customer == party.Id ? DocumentMapping.ToInvoice(i, party, tables.Settings) : null, all => all.OrderByDescending(i => i.IssuedOn), bearer, cancellationToken));

    /// <summary>One invoice with its first hundred lines.</summary>
    public async Task<Answer<InvoiceDetail>> InvoiceAsync(Party party, Guid id, string bearer, CancellationToken cancellationToken)
    {
        var found = await tables.Documents.FirstAsync(new("invoices", InvoiceColumns, Filters.Equal("invoiceid", id), Expand: Currency), Rows.Most, bearer, cancellationToken);
        if (found.FirstOrDefault(i => i.InvoiceId == id && i.Customer == party.Id) is not { } row) return Answer.NotFound<InvoiceDetail>(found.Count);
        var lines = await tables.Lines.ReadAsync(new("invoicedetails", LineColumns, Filters.Equal("_invoiceid_value", id), "lineitemnumber asc,invoicedetailid asc"), Rows.Most, default, bearer, cancellationToken);
        var invoice = DocumentMapping.ToInvoice(row, party, tables.Settings);
        var detail = new InvoiceDetail { Invoice = invoice, Lines = lines.Rows.Where(l => l.Invoice == id).Select(l => DocumentMapping.ToLine(l, invoice.Total.Currency)).ToList() };
        return Answer.Found(detail) with { Missing = lines.Next is null ? null : $"without the lines after the first {Rows.Most}" };
    }

    public Task<Answer<IReadOnlyList<TimelineEntry>>> ActivitiesAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken) => Of(customer, page, "timeline", party =>
        tables.PageAsync(tables.Activities,
            new("activitypointers", "activityid,activitytypecode,subject,_regardingobjectid_value,_ownerid_value,createdon", Filters.Equal("_regardingobjectid_value", party.Id), "createdon desc,activityid asc"),
            "timeline", customer, page, a => a.Regarding == party.Id ? ToEntry(a, party) : null, all => all.OrderByDescending(e => e.At), bearer, cancellationToken));

    /// <summary>Without the text of an activity, which is a whole HTML document for an e-mail.</summary>
    private static TimelineEntry ToEntry(WireActivity row, Party party) => new()
    {
        Id = row.ActivityId.ToString("D"),
        CustomerId = party.RecordId,
        At = row.CreatedOn.ToUniversalTime(),
        Kind = row.Formatted("activitytypecode") ?? row.ActivityTypeCode ?? "Activity",
        Title = row.Subject?.Trim() ?? "",
        By = row.Formatted("_ownerid_value"),
    };

    /// <summary>A cursor that was made up is refused whoever asks.</summary>
    private Task<Answer<IReadOnlyList<T>>> Of<T>(CustomerRef customer, PageRequest page, string list, Func<Party, Task<Answer<IReadOnlyList<T>>>> read)
    {
        tables.Cursors.Read(list, customer, page.Cursor);
        return Party.Of(customer) is { } party ? read(party) : Task.FromResult(Answer.NotFound<IReadOnlyList<T>>());
    }
}
