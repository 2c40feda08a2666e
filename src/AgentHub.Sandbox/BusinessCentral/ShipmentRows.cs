using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Posted shipments of orders that were shipped, two days after they were placed.</summary>
internal static class ShipmentRows
{
    private const int DaysToShip = 2;

    public static DateOnly PostedOn(CompanyOrder order) => order.PlacedOn.AddDays(DaysToShip);

    /// <param name="number">The shipment's.</param>
    /// <param name="id">The shipment's.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="order">What was shipped, whole.</param>
    /// <param name="data">The company's.</param>
    public static JsonObject Row(string number, string id, Customer customer, CompanyOrder order, CompanyData data)
    {
        var (name, posted) = (customer.Firm ?? customer.Name, PostedOn(order));
        var at = new DateTimeOffset(posted, new TimeOnly(15, 0), TimeSpan.Zero);
        return new()
        {
            ["@odata.etag"] = BusinessCentralRows.Etag(number, at),
            ["id"] = id,
            ["number"] = number,
            ["externalDocumentNumber"] = "",
            ["invoiceDate"] = BusinessCentralRows.Day(order.PlacedOn),
            ["postingDate"] = BusinessCentralRows.Day(posted),
            ["dueDate"] = BusinessCentralRows.Day(posted.AddDays(14)),
            ["customerPurchaseOrderReference"] = "",
            ["customerId"] = BusinessCentralRows.CustomerId(customer),
            ["customerNumber"] = customer.Account,
            ["customerName"] = name,
            ["billToCustomerId"] = BusinessCentralRows.CustomerId(customer),
            ["billToName"] = name,
            ["billToCustomerNumber"] = customer.Account,
            ["shipToName"] = name,
            ["shipToContact"] = customer.Firm is null ? "" : customer.Name,
            ["shipToAddressLine1"] = customer.Street ?? "",
            ["shipToAddressLine2"] = "",
            ["shipToCity"] = customer.City ?? "",
            ["shipToCountry"] = data.Country,
            ["shipToState"] = "",
            ["shipToPostCode"] = customer.Postcode ?? "",
            ["currencyCode"] = data.Currency,
            ["orderNumber"] = order.Number,
            ["paymentTermsCode"] = "14 DAYS",
            ["shipmentMethodCode"] = "",
            ["salesperson"] = "",
            ["pricesIncludeTax"] = false,
            ["lastModifiedDateTime"] = BusinessCentralRows.Time(at),
            ["phoneNumber"] = customer.Phone ?? "",
            ["email"] = customer.Email ?? "",
            ["salesShipmentLines"] = new JsonArray(Line(number, id, order, posted)),
        };
    }

    private static JsonObject Line(string number, string id, CompanyOrder order, DateOnly posted) => new()
    {
        ["id"] = BusinessCentralRows.Id("shipment-line", number),
        ["documentId"] = id,
        ["documentNo"] = number,
        ["sequence"] = 10_000,
        ["lineType"] = "Item",
        ["lineObjectNumber"] = Catalogue.NumberOf(order.Item),
        ["description"] = order.Item,
        ["description2"] = "",
        ["unitOfMeasureCode"] = "PCS",
        ["unitPrice"] = decimal.Round(order.Total / 1.2m, 2),
        ["quantity"] = 1,
        ["discountPercent"] = 0,
        ["taxPercent"] = 20,
        ["shipmentDate"] = BusinessCentralRows.Day(posted),
    };
}
