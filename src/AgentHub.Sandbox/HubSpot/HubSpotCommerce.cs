using System.Globalization;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>The invoices of the scenario's people as HubSpot's commerce objects, with their line items, and a payment for each that is paid. Ids count up from the oldest.</summary>
internal static class HubSpotCommerce
{
    private const long FirstInvoice = 400_000_001;
    private const long FirstPayment = 410_000_001;
    private const long FirstLine = 420_000_001;

    /// <summary>Numbers that the lines of one invoice may take.</summary>
    private const int MostLines = 100;

    public static IReadOnlyList<(HubSpotRecord Invoice, IReadOnlyList<HubSpotRecord> Lines, HubSpotRecord? Payment)> Of(IEnumerable<Customer> customers, string currency) =>
        [.. customers.SelectMany(c => c.Invoices.Select(i => (Customer: c, Invoice: i))).OrderBy(i => i.Invoice.IssuedOn).ThenBy(i => i.Invoice.Number, StringComparer.Ordinal)
            .Select((i, at) => Of(i.Customer, i.Invoice, at, currency))];

    private static (HubSpotRecord, IReadOnlyList<HubSpotRecord>, HubSpotRecord?) Of(Customer customer, CompanyInvoice invoice, int at, string currency)
    {
        var (id, lineIds) = (Id(FirstInvoice + at), Enumerable.Range(0, Math.Min(invoice.Lines.Count, MostLines)).Select(n => Id(FirstLine + (long)at * MostLines + n)).ToList());
        var contact = new Dictionary<string, IReadOnlyList<string>> { ["contacts"] = [HubSpotPeople.ContactId(customer)] };
        var made = Made("invoices", id, Start(invoice.IssuedOn), invoice.UpdatedAt, new(contact) { ["line_items"] = lineIds }, new()
        {
            ["hs_number"] = invoice.Number,
            ["hs_invoice_date"] = HubSpotRecords.Time(Start(invoice.IssuedOn)),
            ["hs_due_date"] = HubSpotRecords.Time(Start(invoice.DueOn)),
            ["hs_amount_billed"] = Amount(invoice.Total),
            ["hs_balance_due"] = Amount(invoice.Remaining),
            ["hs_currency"] = currency,
            ["hs_invoice_status"] = invoice.Remaining > 0 ? "open" : "paid",
        });
        var lines = lineIds.Select((lineId, n) => Made("line_items", lineId, Start(invoice.IssuedOn), invoice.UpdatedAt, new() { ["invoices"] = [id] }, new()
        {
            ["name"] = invoice.Lines[n].Description,
            ["description"] = null,
            ["quantity"] = Amount(invoice.Lines[n].Quantity),
            ["price"] = Amount(invoice.Lines[n].UnitPrice),
            ["amount"] = Amount(invoice.Lines[n].Net),
            ["hs_line_item_currency_code"] = currency,
        })).ToList();
        return (made, lines, invoice.Remaining > 0 ? null : Payment(Id(FirstPayment + at), invoice, contact, currency));
    }

    private static HubSpotRecord Payment(string id, CompanyInvoice invoice, Dictionary<string, IReadOnlyList<string>> contact, string currency) =>
        Made("commerce_payments", id, invoice.UpdatedAt, invoice.UpdatedAt, contact, new()
        {
            ["hs_payment_id"] = "97" + id,
            ["hs_initiated_date"] = HubSpotRecords.Time(invoice.UpdatedAt),
            ["hs_initial_amount"] = Amount(invoice.Total),
            ["hs_currency_code"] = currency,
            ["hs_latest_status"] = "succeeded",
            ["hs_payment_method_type"] = "bank",
        });

    internal static HubSpotRecord Made(string type, string id, DateTimeOffset created, DateTimeOffset updated, Dictionary<string, IReadOnlyList<string>> tied, Dictionary<string, string?> properties) => new()
    {
        Id = id,
        CreatedAt = created,
        UpdatedAt = updated,
        Associated = tied,
        Properties = new Dictionary<string, string?>(properties)
        {
            ["hs_object_id"] = id,
            [type == "line_items" ? "createdate" : "hs_createdate"] = HubSpotRecords.Time(created),
            ["hs_lastmodifieddate"] = HubSpotRecords.Time(updated),
        },
    };

    internal static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Amount(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
