using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>The company's data as Business Central's rows, every field of the v2.0 entity that has a meaning here.</summary>
internal static class BusinessCentralRows
{
    /// <summary>Business Central writes "not set" dates so.</summary>
    public const string NoDate = "0001-01-01";

    private const string NoId = "00000000-0000-0000-0000-000000000000";

    /// <summary>The same record has the same id in every run.</summary>
    public static string Id(string kind, string key) => new Guid(HashOf(kind + "/" + key)).ToString();

    /// <summary>A customer of the population has an id that says which, others one made from the account number.</summary>
    public static string CustomerId(Customer customer) => customer.Index >= SystemPeople.FirstIndex
        ? DocumentNumber.Id(DocumentKind.Customer, customer.Index - SystemPeople.FirstIndex, 0).ToString()
        : Id("customer", customer.Account);

    /// <param name="customer">Whose row.</param>
    /// <param name="data">The company's.</param>
    /// <param name="balance">What is owed.</param>
    /// <param name="overdue">How much of it should have been paid already.</param>
    public static JsonObject Customer(Customer customer, CompanyData data, decimal balance, decimal overdue) => new()
    {
        ["@odata.etag"] = Etag(customer.Account, customer.UpdatedAt),
        ["id"] = CustomerId(customer),
        ["number"] = customer.Account,
        ["displayName"] = customer.Firm ?? customer.Name,
        ["type"] = customer.Firm is null ? "Person" : "Company",
        ["addressLine1"] = customer.Street ?? "",
        ["addressLine2"] = "",
        ["city"] = customer.City ?? "",
        ["state"] = "",
        ["country"] = data.Country,
        ["postalCode"] = customer.Postcode ?? "",
        ["phoneNumber"] = customer.Phone ?? customer.Mobile ?? "",
        ["email"] = customer.Email ?? "",
        ["website"] = "",
        ["salespersonCode"] = "",
        ["balanceDue"] = balance,
        ["creditLimit"] = 0,
        ["taxLiable"] = true,
        ["taxAreaId"] = NoId,
        ["taxAreaDisplayName"] = "",
        ["taxRegistrationNumber"] = "",
        ["currencyId"] = NoId,
        ["currencyCode"] = data.Currency,
        ["paymentTermsId"] = NoId,
        ["shipmentMethodId"] = NoId,
        ["paymentMethodId"] = NoId,
        ["blocked"] = "_x0020_",
        ["lastModifiedDateTime"] = Time(customer.UpdatedAt),
        ["customerFinancialDetail"] = new JsonObject
        {
            ["@odata.etag"] = Etag(customer.Account, customer.UpdatedAt),
            ["id"] = CustomerId(customer),
            ["number"] = customer.Account,
            ["balance"] = balance,
            ["overdueAmount"] = overdue,
            ["lastModifiedDateTime"] = Time(customer.UpdatedAt),
        },
    };

    public static JsonObject Order(Customer customer, CompanyOrder order, CompanyData data)
    {
        var net = decimal.Round(order.Total / 1.2m, 2);
        var row = Document(customer, data, "order", order.Number, order.Total, net, order.UpdatedAt);
        row["orderDate"] = Day(order.PlacedOn);
        row["postingDate"] = Day(order.PlacedOn);
        row["requestedDeliveryDate"] = NoDate;
        row["partialShipping"] = true;
        row["fullyShipped"] = order.Shipped;
        row["status"] = order.Status;
        var line = Line("order", order.Number, 0, new(order.Item, 1, "PCS", net, net), 20);
        line["lineObjectNumber"] = Catalogue.NumberOf(order.Item);
        row["salesOrderLines"] = new JsonArray(line);
        return row;
    }

    /// <summary>The shipment of a shipped order that is no customer's of the population: <c>SHP-18402</c>.</summary>
    public static JsonObject Shipment(Customer customer, CompanyOrder order, CompanyData data)
    {
        var number = "SHP" + order.Number[order.Number.IndexOf('-', StringComparison.Ordinal)..];
        return ShipmentRows.Row(number, Id("shipment", number), customer, order, data);
    }

    public static JsonObject Invoice(Customer customer, CompanyInvoice invoice, CompanyData data)
    {
        var row = Document(customer, data, "invoice", invoice.Number, invoice.Total, invoice.Net, invoice.UpdatedAt);
        row["invoiceDate"] = Day(invoice.IssuedOn);
        row["postingDate"] = Day(invoice.IssuedOn);
        row["dueDate"] = Day(invoice.DueOn);
        row["orderId"] = NoId;
        row["orderNumber"] = "";
        row["status"] = invoice.Remaining == 0 ? "Paid" : "Open";
        row["remainingAmount"] = invoice.Remaining;
        row["salesInvoiceLines"] = new JsonArray([.. invoice.Lines.Select((l, i) => Line("invoice", invoice.Number, i, l, invoice.TaxPercent))]);
        return row;
    }

    private static string DocumentId(string kind, string number)
    {
        var (prefix, of) = kind == "order" ? ("SO", DocumentKind.Order) : ("INV", DocumentKind.Invoice);
        return DocumentNumber.Read(prefix, number) is { } made ? DocumentNumber.Id(of, made.Position, made.Number).ToString() : Id(kind, number);
    }

    public static JsonObject Document(Customer customer, CompanyData data, string kind, string number, decimal total, decimal net, DateTimeOffset updatedAt) => new()
    {
        ["@odata.etag"] = Etag(number, updatedAt),
        ["id"] = DocumentId(kind, number),
        ["number"] = number,
        ["externalDocumentNumber"] = "",
        ["customerPurchaseOrderReference"] = "",
        ["customerId"] = CustomerId(customer),
        ["customerNumber"] = customer.Account,
        ["customerName"] = customer.Firm ?? customer.Name,
        ["billToName"] = customer.Firm ?? customer.Name,
        ["billToCustomerId"] = CustomerId(customer),
        ["billToCustomerNumber"] = customer.Account,
        ["currencyId"] = NoId,
        ["currencyCode"] = data.Currency,
        ["pricesIncludeTax"] = false,
        ["paymentTermsId"] = NoId,
        ["discountAmount"] = 0,
        ["totalAmountExcludingTax"] = net,
        ["totalTaxAmount"] = total - net,
        ["totalAmountIncludingTax"] = total,
        ["phoneNumber"] = customer.Phone ?? "",
        ["email"] = customer.Email ?? "",
        ["lastModifiedDateTime"] = Time(updatedAt),
    };

    public static JsonObject Line(string kind, string number, int index, CompanyInvoiceLine line, decimal taxPercent)
    {
        var tax = decimal.Round(line.Net * taxPercent / 100, 2, MidpointRounding.AwayFromZero);
        return new()
        {
            ["@odata.etag"] = Etag(number + index, DateTimeOffset.UnixEpoch),
            ["id"] = Id(kind + "-line", $"{number}/{index}"),
            ["documentId"] = DocumentId(kind, number),
            ["sequence"] = (index + 1) * 10_000,
            ["itemId"] = NoId,
            ["accountId"] = NoId,
            ["lineType"] = "Item",
            ["lineObjectNumber"] = "",
            ["description"] = line.Description,
            ["description2"] = "",
            ["unitOfMeasureId"] = NoId,
            ["unitOfMeasureCode"] = line.Unit,
            ["quantity"] = line.Quantity,
            ["unitPrice"] = line.UnitPrice,
            ["discountAmount"] = 0,
            ["discountPercent"] = 0,
            ["discountAppliedBeforeTax"] = false,
            ["amountExcludingTax"] = line.Net,
            ["taxCode"] = "VAT" + taxPercent.ToString("0", CultureInfo.InvariantCulture),
            ["taxPercent"] = taxPercent,
            ["totalTaxAmount"] = tax,
            ["amountIncludingTax"] = line.Net + tax,
            ["netAmount"] = line.Net,
            ["netTaxAmount"] = tax,
            ["netAmountIncludingTax"] = line.Net + tax,
        };
    }

    /// <summary>Makes a changed row another version of itself.</summary>
    public static void Stamp(JsonObject row, DateTimeOffset now)
    {
        row["@odata.etag"] = Etag((string?)row["@odata.etag"] ?? "", now);
        row["lastModifiedDateTime"] = Time(now);
    }

    public static string Etag(string key, DateTimeOffset updatedAt) => $"W/\"{Convert.ToBase64String(HashOf(key + updatedAt.UtcTicks))}\"";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // Ids need to be stable, not secret.
    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];
}
