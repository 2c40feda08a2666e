using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>Reads one customer.</summary>
internal static class PartnerReading
{
    /// <summary>Null when there is none of this number.</summary>
    public static async Task<WirePartner?> ReadAsync(Asked asked, CustomerRef customer, CancellationToken cancellationToken) =>
        (await AllAsync(asked, customer, cancellationToken)).FirstOrDefault(p => Numbers.AreSame(p.Customer, customer.RecordId));

    /// <summary>What SAP sends for this number.</summary>
    public static async Task<IReadOnlyList<WirePartner>> AllAsync(Asked asked, CustomerRef customer, CancellationToken cancellationToken) => !Numbers.IsNumber(customer.RecordId) ? [] :
        [.. Ask.Value(await asked.Api.Partners(Filters.Number("Customer", customer.RecordId), PartnerMapping.Fields, PartnerMapping.Expand, 2, asked.Client, asked.Authorization, cancellationToken)).D.All];
}
