namespace AgentHub.Adapters.Sap;

/// <summary>
/// The part of S/4HANA's OData V2 services that is used. Base address: <c>https://{host}/sap/opu/odata/sap</c>. A key with an empty
/// part has a method of its own, because a part of a path is never empty here.
/// </summary>
[Headers("Accept: application/json")]
internal interface ISapApi
{
    [Get("/API_BUSINESS_PARTNER/A_BusinessPartner?$format=json&$inlinecount=allpages")]
    Task<Collection<WirePartner>?> Partners([AliasAs("$filter")] string filter, [AliasAs("$select")] string select, [AliasAs("$expand")] string expand, [AliasAs("$top")] int top,
        [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/API_BUSINESS_PARTNER/A_BusinessPartner?$format=json&$top=1&$select=BusinessPartner")]
    Task<ApiResponse<Collection<WirePartner>>> Look([Header("x-csrf-token")] string? token, [AliasAs("sap-client")] string? client,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/API_BUSINESS_PARTNER/A_BusinessPartnerAddress?$format=json&$select=BusinessPartner,AddressID")]
    Task<Collection<WireAddress>?> Addresses([AliasAs("$filter")] string filter, [AliasAs("$top")] int top,
        [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/API_BUSINESS_PARTNER/A_AddressEmailAddress?$format=json&$select=AddressID,Person,OrdinalNumber,EmailAddress&$orderby=AddressID,Person,OrdinalNumber")]
    Task<Collection<WireEmail>?> Emails([AliasAs("$filter")] string filter, [AliasAs("$top")] int top, [AliasAs("$skip")] string? skip, [AliasAs("$skiptoken")] string? skipToken,
        [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/API_BUSINESS_PARTNER/A_AddressPhoneNumber?$format=json&$select=AddressID,Person,OrdinalNumber,PhoneNumber,InternationalPhoneNumber&$orderby=AddressID,Person,OrdinalNumber")]
    Task<Collection<WirePhone>?> Phones([AliasAs("$filter")] string filter, [AliasAs("$top")] int top, [AliasAs("$skip")] string? skip, [AliasAs("$skiptoken")] string? skipToken,
        [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/API_BUSINESS_PARTNER/A_BusinessPartnerAddress(BusinessPartner='{partner}',AddressID='{id}')")]
    Task UpdateAddress(string partner, string id, [Body] IReadOnlyDictionary<string, string> change, [Header("If-Match")] string version, [Header("x-csrf-token")] string token,
        [Header("Cookie")] string? cookies, [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/API_BUSINESS_PARTNER/A_AddressEmailAddress(AddressID='{address}',Person='{person}',OrdinalNumber='{number}')")]
    Task UpdateEmail(string address, string person, string number, [Body] IReadOnlyDictionary<string, string> change, [Header("If-Match")] string version,
        [Header("x-csrf-token")] string token, [Header("Cookie")] string? cookies, [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/API_BUSINESS_PARTNER/A_AddressEmailAddress(AddressID='{address}',Person='',OrdinalNumber='{number}')")]
    Task UpdateEmail(string address, string number, [Body] IReadOnlyDictionary<string, string> change, [Header("If-Match")] string version,
        [Header("x-csrf-token")] string token, [Header("Cookie")] string? cookies, [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/API_BUSINESS_PARTNER/A_AddressPhoneNumber(AddressID='{address}',Person='{person}',OrdinalNumber='{number}')")]
    Task UpdatePhone(string address, string person, string number, [Body] IReadOnlyDictionary<string, string> change, [Header("If-Match")] string version,
        [Header("x-csrf-token")] string token, [Header("Cookie")] string? cookies, [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/API_BUSINESS_PARTNER/A_AddressPhoneNumber(AddressID='{address}',Person='',OrdinalNumber='{number}')")]
    Task UpdatePhone(string address, string number, [Body] IReadOnlyDictionary<string, string> change, [Header("If-Match")] string version,
        [Header("x-csrf-token")] string token, [Header("Cookie")] string? cookies, [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/API_SALES_ORDER_SRV/A_SalesOrder?$format=json&$inlinecount=allpages&$expand=to_Item&$orderby=SalesOrderDate desc,SalesOrder desc")]
    Task<Collection<WireOrder>?> Orders([AliasAs("$filter")] string filter, [AliasAs("$select")] string select, [AliasAs("$top")] int top, [AliasAs("$skip")] string? skip,
        [AliasAs("$skiptoken")] string? skipToken, [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/API_BILLING_DOCUMENT_SRV/A_BillingDocument?$format=json&$inlinecount=allpages&$orderby=BillingDocumentDate desc,BillingDocument desc")]
    Task<Collection<WireBilling>?> Invoices([AliasAs("$filter")] string filter, [AliasAs("$select")] string select, [AliasAs("$top")] int top, [AliasAs("$skip")] string? skip,
        [AliasAs("$skiptoken")] string? skipToken, [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/API_BILLING_DOCUMENT_SRV/A_BillingDocument('{id}')?$format=json&$expand=to_Item")]
    Task<Entity<WireBilling>?> Invoice(string id, [AliasAs("$select")] string select, [AliasAs("sap-client")] string? client,
        [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/API_OUTBOUND_DELIVERY_SRV;v=0002/A_OutbDeliveryHeader?$format=json&$inlinecount=allpages&$expand=to_DeliveryDocumentItem&$orderby=DocumentDate desc,DeliveryDocument desc")]
    Task<Collection<WireDelivery>?> Deliveries([AliasAs("$filter")] string filter, [AliasAs("$select")] string select, [AliasAs("$top")] int top, [AliasAs("$skip")] string? skip,
        [AliasAs("$skiptoken")] string? skipToken, [AliasAs("sap-client")] string? client, [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
