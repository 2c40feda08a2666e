using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>Whether a record holds the key it was searched by: real systems ignore filters they do not know and return everybody.</summary>
internal static class Keys
{
    /// <summary>Compares the way people write: numbers without blanks and case, e-mails without case, phones in any notation.</summary>
    public static bool Holds(this FoundCustomer record, CustomerKey key) => key.Kind switch
    {
        KeyKind.CustomerNumber => SameNumber(record.CustomerNumber, key.Value),
        KeyKind.Email => record.Emails.Any(e => e.Trim().Equals(key.Value, StringComparison.OrdinalIgnoreCase)),
        KeyKind.Phone => record.Phones.Any(p => PhoneNumbers.MayBe(key.Value, p)),
        _ => false,
    };

    /// <summary>True when both have the same letters and digits, whatever stands between them.</summary>
    public static bool SameNumber(string? stored, string asked) =>
        stored is not null && asked.Any(char.IsLetterOrDigit)
        && stored.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).SequenceEqual(asked.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    /// <summary>The records that hold the key, at most 20; the others are counted as dropped.</summary>
    public static Answer<IReadOnlyList<FoundCustomer>> Checked(this IEnumerable<FoundCustomer> records, CustomerKey key, int? total)
    {
        var all = records.ToList();
        var holders = all.Where(r => r.Holds(key)).DistinctBy(r => r.RecordId).ToList();
        var dropped = all.Count(r => !r.Holds(key));
        return holders.Count == 0
            ? Answer.NotFound<IReadOnlyList<FoundCustomer>>(dropped)
            : Answer.Found<IReadOnlyList<FoundCustomer>>(holders.Take(20).ToList(), dropped == 0 ? Math.Max(total ?? 0, holders.Count) : holders.Count, dropped);
    }
}
