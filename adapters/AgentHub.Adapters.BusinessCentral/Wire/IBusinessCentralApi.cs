namespace AgentHub.Adapters.BusinessCentral;

/// <summary>
/// The part of Business Central's API (v2.0) that is used. Base address:
/// <c>https://api.businesscentral.dynamics.com/v2.0/{environment}/api/v2.0</c>.
/// </summary>
[Headers("Accept: application/json")]
internal interface IBusinessCentralApi
{
    [Get("/companies({companyId})")]
    Task<WireCompany?> Company(string companyId, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/companies({companyId})/customers?$count=true")]
    Task<Page<WireCustomer>?> Customers(string companyId, [AliasAs("$filter")] string filter, [AliasAs("$top")] int top,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/companies({companyId})/customers?$expand=customerFinancialDetail")]
    Task<Page<WireCustomer>?> CustomersWithFigures(string companyId, [AliasAs("$filter")] string filter, [AliasAs("$top")] int top,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/companies({companyId})/customers({customerId})")]
    Task<WireCustomer?> UpdateCustomer(string companyId, string customerId, [Body] IReadOnlyDictionary<string, string> change,
        [Header("If-Match")] string version, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/companies({companyId})/salesOrders?$count=true&$expand=salesOrderLines($select=description)")]
    Task<Page<WireOrder>?> Orders(string companyId, [AliasAs("$filter")] string filter, [AliasAs("$orderby")] string orderBy, [AliasAs("$top")] int top,
        [AliasAs("$skiptoken")] string? skipToken, [AliasAs("$skip")] string? skip, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    /// <remarks>From the database itself: a copy for readers may not hold yet what was just written.</remarks>
    [Get("/companies({companyId})/salesOrders?$expand=salesOrderLines($select=lineObjectNumber,quantity)&$orderby=number")]
    [Headers("Data-Access-Intent: ReadWrite")]
    Task<Page<WireOrder>?> OrdersByReference(string companyId, [AliasAs("$filter")] string filter, [AliasAs("$top")] int top,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/companies({companyId})/salesOrders")]
    Task<WireOrder?> CreateOrder(string companyId, [Body] WireNewOrder order, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Delete("/companies({companyId})/salesOrders({orderId})")]
    Task DeleteOrder(string companyId, string orderId, [Header("If-Match")] string version, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/companies({companyId})/salesShipments?$count=true&$expand=salesShipmentLines($select=lineObjectNumber,quantity)")]
    Task<Page<WireShipment>?> Shipments(string companyId, [AliasAs("$filter")] string filter, [AliasAs("$orderby")] string orderBy, [AliasAs("$top")] int top,
        [AliasAs("$skiptoken")] string? skipToken, [AliasAs("$skip")] string? skip, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/companies({companyId})/salesInvoices?$count=true")]
    Task<Page<WireInvoice>?> Invoices(string companyId, [AliasAs("$filter")] string filter, [AliasAs("$orderby")] string orderBy, [AliasAs("$top")] int top,
        [AliasAs("$skiptoken")] string? skipToken, [AliasAs("$skip")] string? skip, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/companies({companyId})/salesInvoices({invoiceId})")]
    Task<WireInvoice?> Invoice(string companyId, string invoiceId, [AliasAs("$expand")] string expand,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    /// <param name="set">One of the sets above: <c>customers</c>.</param>
    [Get("/companies({companyId})/{set}?$count=true")]
    Task<Page<WireFoundRow>?> Find(string companyId, string set, [AliasAs("$filter")] string filter, [AliasAs("$orderby")] string orderBy, [AliasAs("$top")] int top,
        [AliasAs("$skip")] string? skip, [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
