using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.E164;

namespace AgentHub.Core.Context.Caller;

/// <summary>Checks with our own normalisers whether a record holds a key. Real systems ignore filters they do not know.</summary>
public static class KeyMatch
{
    /// <summary>The records that truly hold the key, one for each id, ordered by id.</summary>
    public static ImmutableArray<FoundCustomer> Recheck(IEnumerable<FoundCustomer> found, CustomerKey key, string defaultCountry) =>
        [.. found.Where(f => f is not null && Holds(f, key, defaultCountry)).DistinctBy(f => f.RecordId).OrderBy(f => f.RecordId, StringComparer.Ordinal)];

    /// <summary>True when the record holds the key in any notation.</summary>
    public static bool Holds(FoundCustomer record, CustomerKey key, string defaultCountry)
    {
        ArgumentNullException.ThrowIfNull(record);
        return key.Kind switch
        {
            KeyKind.CustomerNumber => Number(record) == key.Value,
            KeyKind.Email => Emails(record).Contains(key.Value),
            KeyKind.Phone => record.Phones.Any(p => PhoneNumber.Normalise(p, defaultCountry) == key.Value),
            _ => false,
        };
    }

    /// <summary>The customer number in the form it is compared in; null when there is none.</summary>
    public static string? Number(FoundCustomer record) =>
        record.CustomerNumber is { } number ? FactNormalisers.Reference(number) : null;

    /// <summary>The e-mail addresses in the form they are compared in.</summary>
    public static IEnumerable<string> Emails(FoundCustomer record) =>
        record.Emails.Select(FactNormalisers.Email).OfType<string>();
}
