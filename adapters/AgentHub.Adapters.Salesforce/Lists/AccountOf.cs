using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>The account a contact belongs to.</summary>
internal static class AccountOf
{
    /// <summary>Its id; null when there is no such contact or it belongs to none.</summary>
    public static async Task<string?> ReadAsync(Organisation organisation, CustomerRef customer, string bearer, CancellationToken cancellationToken)
    {
        var found = await organisation.Contacts.ReadAsync(ContactSearch.AccountOf(customer.RecordId), 2, bearer, cancellationToken);
        return found.Rows.FirstOrDefault(c => c.Id == customer.RecordId)?.AccountId;
    }
}
