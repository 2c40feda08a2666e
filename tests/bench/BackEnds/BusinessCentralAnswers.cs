namespace AgentHub.Bench.BackEnds;

/// <summary>Answers in the shape of Business Central v2.0: 3 orders and 13 invoices a customer.</summary>
internal static class BusinessCentralAnswers
{
    public static string? To(string path, string customer) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "customers" => Page(Customer(customer)),
        "salesOrders" => Page(string.Join(',', Enumerable.Range(1, 3).Select(n => Order(customer, n)))),
        "salesShipments" => Page(""),
        "salesInvoices" => Page(string.Join(',', Enumerable.Range(1, 13).Select(n => Invoice(customer, n)))),
        var last when last.StartsWith("companies(", StringComparison.Ordinal) => $$"""{"id":"{{Id(customer, 0)}}","systemVersion":"27.0"}""",
        _ => null,
    };

    private static string Page(string rows) => $$"""{"@odata.context":"http://127.0.0.1/$metadata","value":[{{rows}}]}""";

    private static string Customer(string customer) => $$"""
        {"id":"{{Id(customer, 0)}}","number":"{{customer}}","displayName":"Bench Customer {{customer}}","type":"Person",
        "addressLine1":"14 Poplar Row","addressLine2":"","city":"Coventry","state":"","country":"GB","postalCode":"CV1 4QT",
        "phoneNumber":"+44{{customer}}","email":"c{{customer}}@example.com","website":"","balanceDue":412.60,
        "currencyCode":"GBP","blocked":" ","lastModifiedDateTime":"2026-11-10T18:00:00Z"}
        """;

    private static string Order(string customer, int n) => $$"""
        {"id":"{{Id(customer, 100 + n)}}","number":"SO-{{customer}}-{{n}}","orderDate":"2026-0{{n}}-12","customerNumber":"{{customer}}",
        "customerName":"Bench Customer {{customer}}","currencyCode":"GBP","pricesIncludeTax":true,"status":"Open",
        "fullyShipped":false,"requestedDeliveryDate":"2026-0{{n}}-20","totalAmountIncludingTax":8{{n}}.50,
        "lastModifiedDateTime":"2026-0{{n}}-12T09:00:00Z"}
        """;

    private static string Invoice(string customer, int n) => $$"""
        {"id":"{{Id(customer, 200 + n)}}","number":"SI-{{customer}}-{{n:00}}","externalDocumentNumber":"",
        "invoiceDate":"{{(n < 13 ? 2025 : 2026)}}-{{(n - 1) % 12 + 1:00}}-01","dueDate":"{{(n < 13 ? 2025 : 2026)}}-{{(n - 1) % 12 + 1:00}}-15",
        "customerNumber":"{{customer}}","customerName":"Bench Customer {{customer}}","currencyCode":"GBP",
        "totalAmountExcludingTax":1{{n + 10}}.00,"totalTaxAmount":6.00,"totalAmountIncludingTax":1{{n + 10}}.40,
        "status":"{{(n == 13 ? "Open" : "Paid")}}","remainingAmount":{{(n == 13 ? "123.40" : "0")}},
        "lastModifiedDateTime":"2026-11-01T09:00:00Z"}
        """;

    private static string Id(string customer, int n) => $"00000000-0000-0000-0{n:000}-00{customer}";
}
