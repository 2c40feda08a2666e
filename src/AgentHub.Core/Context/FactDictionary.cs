using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.E164;

namespace AgentHub.Core.Context;

/// <summary>
/// The facts a caller can give (<c>docs/contracts.md</c> section 6), each with how it is compared, masked and kept.
/// Immutable and thread safe.
/// </summary>
public sealed class FactDictionary
{
    private readonly FrozenDictionary<string, FactKind> _kinds;

    /// <param name="defaultCountry">ISO 3166-1 alpha-2; whose numbers are meant when a phone number has no calling code.</param>
    /// <exception cref="ArgumentException">No numbering plan is known for the country.</exception>
    public FactDictionary(string defaultCountry)
    {
        if (!PhoneNumber.KnowsCountry(defaultCountry))
            throw new ArgumentException($"No numbering plan is known for country '{defaultCountry}'.", nameof(defaultCountry));
        DefaultCountry = defaultCountry;
        All = [.. Kinds(FactNormalisers.Phone(defaultCountry)).Select((kind, index) => kind with { Order = index + 1 })];
        _kinds = All.ToFrozenDictionary(k => k.Key);
    }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string DefaultCountry { get; }

    /// <summary>All kinds in the order of the strip.</summary>
    public ImmutableArray<FactKind> All { get; }

    /// <summary>The kind with this key, compared exactly; null when the dictionary has none.</summary>
    public FactKind? Find(string key) => _kinds.GetValueOrDefault(key);

    // What a caller rings about comes first, then what proves who they are, then the rest.
    private static IEnumerable<FactKind> Kinds(Func<string, string?> phone) =>
    [
        Words("reason", "Reason"),
        new("account.number", "Account", PiiClass.Identity, FactNormalisers.Reference, FactMasks.LastFour, 0),
        new("postcode", "Postcode", PiiClass.Identity, FactNormalisers.Postcode, FactMasks.LastThree, 0),
        new("dob", "Date of birth", PiiClass.Authentication, FactDates.Iso, FactMasks.Secret, 0),
        Reference("invoice.number", "Invoice"),
        new("amountDisputed", "Amount disputed", PiiClass.Financial, FactAmounts.Decimal, null, 0),
        new("meter.reading", "Meter reading", PiiClass.None, FactNormalisers.Digits, null, 0),
        new("customer.name", "Name", PiiClass.Identity, FactNormalisers.Words, null, 0),
        Reference("order.number", "Order"),
        Reference("tracking.number", "Tracking number"),
        Reference("contract.number", "Contract"),
        Reference("meter.serial", "Meter"),
        Reference("device.serial", "Device"),
        Reference("service.id", "Service"),
        Words("product", "Product"),
        Words("symptom", "Symptom"),
        Words("stepsTried", "Already tried"),
        new("email", "E-mail", PiiClass.Contact, FactNormalisers.Email, null, 0),
        new("phone", "Phone", PiiClass.Contact, phone, null, 0),
        new("callbackNumber", "Call back on", PiiClass.Contact, phone, null, 0),
        new("address", "Address", PiiClass.Contact, FactNormalisers.Words, null, 0),
        Words("preferredTime", "Preferred time"),
        Words("language", "Language"),
        Words("consent.recording", "Recording"),
    ];

    private static FactKind Reference(string key, string label) => new(key, label, PiiClass.None, FactNormalisers.Reference, null, 0);

    private static FactKind Words(string key, string label) => new(key, label, PiiClass.None, FactNormalisers.Words, null, 0);
}
