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

    [Patch("/companies({companyId})/customers({customerId})")]
    Task<WireCustomer?> UpdateCustomer(string companyId, string customerId, [Body] IReadOnlyDictionary<string, string> change,
        [Header("If-Match")] string version, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/companies({companyId})/salesOrders?$count=true&$expand=salesOrderLines($select=description)")]
    Task<Page<WireOrder>?> Orders(string companyId, [AliasAs("$filter")] string filter, [AliasAs("$orderby")] string orderBy, [AliasAs("$top")] int top,
        [AliasAs("$skiptoken")] string? skipToken, [AliasAs("$skip")] string? skip, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/companies({companyId})/salesInvoices?$count=true")]
    Task<Page<WireInvoice>?> Invoices(string companyId, [AliasAs("$filter")] string filter, [AliasAs("$orderby")] string orderBy, [AliasAs("$top")] int top,
        [AliasAs("$skiptoken")] string? skipToken, [AliasAs("$skip")] string? skip, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/companies({companyId})/salesInvoices({invoiceId})")]
    Task<WireInvoice?> Invoice(string companyId, string invoiceId, [AliasAs("$expand")] string expand,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
