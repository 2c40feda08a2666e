using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.E164;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.Caller;

/// <summary>Reads the keys of a caller from what the contact knows.</summary>
public static class CallerKeys
{
    /// <summary>A value heard with less confidence only proposes.</summary>
    public const double SureFrom = 0.8;

    /// <summary>Strongest first, without duplicates. A withheld number gives no key.</summary>
    public static ImmutableArray<KnownKey> Of(ContactState contact, FactDictionary facts)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(facts);
        var keys = new List<KnownKey>();
        Add(keys, contact, facts, "account.number", KeyKind.CustomerNumber, KeyStrength.Strong);
        Add(keys, contact, facts, "email", KeyKind.Email, KeyStrength.Medium);
        Add(keys, contact, facts, "phone", KeyKind.Phone, KeyStrength.Weak);
        if (PhoneNumber.Normalise(contact.From, facts.DefaultCountry) is { } number)
            keys.Add(new(new(KeyKind.Phone, number), KeyStrength.Weak));
        return [.. keys.Distinct().OrderByDescending(k => k.Strength)];
    }

    private static void Add(List<KnownKey> keys, ContactState contact, FactDictionary facts, string fact, KeyKind kind, KeyStrength strength)
    {
        if (contact.Facts.GetValueOrDefault(fact) is not { Value: { } text } given) return;
        if (facts.Find(fact)?.Normalise(text) is not { } value) return;
        keys.Add(new(new(kind, value), given.Confidence < SureFrom ? KeyStrength.Weak : strength));
    }
}
