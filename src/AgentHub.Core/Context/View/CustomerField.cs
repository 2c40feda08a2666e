using System.Globalization;
using AgentHub.Abstractions;
using AgentHub.Core.Context.E164;

namespace AgentHub.Core.Context.View;

/// <summary>A field of a profile: how it is named, read, compared and protected.</summary>
/// <param name="Name">In the document.</param>
/// <param name="Label">For people.</param>
/// <param name="Fact">Key of the fact dictionary that callers give it under, and whose form values are compared in; null where they give none.</param>
/// <param name="IsDetail">True when it needs the level for contact details.</param>
/// <param name="Values">What a record says, the preferred one first; the string is the home country.</param>
/// <param name="Completeness">How much a value of the record says.</param>
internal sealed record CustomerField(
    string Name, string Label, string? Fact, bool IsDetail, Func<Profile, string, IEnumerable<string?>> Values, Func<Profile, int>? Completeness = null)
{
    /// <summary>In the order of the panel.</summary>
    public static IReadOnlyList<CustomerField> All { get; } =
    [
        new("name", "Name", "customer.name", false, (p, _) => [p.Name], p => p.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length),
        new("number", "Account", "account.number", true, (p, _) => [p.CustomerNumber]),
        new("email", "E-mail", "email", true, (p, _) => p.Emails),
        new("phone", "Phone", "phone", true, (p, home) => p.Phones.Select(n => PhoneNumber.Normalise(n, home) is { } e164 ? PhoneDisplay.Of(e164, home) : n)),
        new("address", "Address", "address", true, (p, _) => [Line(p.Address)], p => Parts(p.Address)),
        new("prefers", "Prefers", null, true, (p, _) => [p.Prefers]),
        new("segment", "Segment", null, false, (p, _) => [p.Segment]),
        new("since", "Since", null, false, (p, _) => [p.CustomerSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]),
    ];

    /// <summary>True when a caller who gives another value than the records hold contradicts them.</summary>
    public bool CallerCounts => Name is "email" or "phone";

    /// <summary>
    /// True when systems that say something else cannot both be right. Segments, wishes and since when somebody is a customer are each system's
    /// own words: <c>Residential</c> and <c>Person</c> may both be true.
    /// </summary>
    public bool IsCompared => Fact is not null;

    /// <summary>The value in the form it is compared in.</summary>
    public string Same(string value, FactDictionary facts) => (Fact is null ? FactNormalisers.Words(value) : facts.Find(Fact)!.Normalise(value)) ?? value;

    private static string? Line(PostalAddress? address) =>
        address is null ? null : string.Join(", ", new[] { address.Street, address.City }.Where(p => !string.IsNullOrWhiteSpace(p)));

    private static int Parts(PostalAddress? address) =>
        address is null ? 0 : new[] { address.Street, address.City, address.Postcode, address.Country }.Count(p => !string.IsNullOrWhiteSpace(p));
}
