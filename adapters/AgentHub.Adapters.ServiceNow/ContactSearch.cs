using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>Finds contacts by a key.</summary>
internal static class ContactSearch
{
    public static async Task<Answer<IReadOnlyList<FoundCustomer>>> FindAsync(Tables tables, ServiceNowSettings settings, CustomerKey key, CancellationToken cancellationToken)
    {
        if (Query(settings, key) is not { } query) return Answer.NotFound<IReadOnlyList<FoundCustomer>>();
        var page = await tables.ListAsync(settings.ContactTable, EncodedQuery.And(query, "ORDERBYsys_id"), ContactMapping.Fields(settings), Rows.Most, 0, cancellationToken);
        return page.Rows.Select(r => ContactMapping.ToFound(r, settings)).Checked(key, page.Total);
    }

    /// <summary>Null when the key is nothing that can be asked for.</summary>
    private static string? Query(ServiceNowSettings settings, CustomerKey key) => key.Kind switch
    {
        KeyKind.CustomerNumber => EncodedQuery.Is(settings.NumberField, key.Value),
        KeyKind.Email => EncodedQuery.Is(settings.EmailField, key.Value),
        // Stored as typed: the usual notations are asked for at once.
        KeyKind.Phone when key.Value.Count(char.IsAsciiDigit) >= 5 => EncodedQuery.AnyIsIn(settings.PhoneFields, PhoneNumbers.Notations(key.Value)),
        _ => null,
    };
}
