using AgentHub.Abstractions;
using AgentHub.Core.Context.E164;

namespace AgentHub.Core.Context.View;

/// <summary>Renders profiles: each field from the first system, in configured order, that holds it.</summary>
internal static class ProfileRows
{
    private sealed record Held(string System, DateTimeOffset? AsOf, Profile Profile);

    // Name, place, needs the level for contact details, values by preference.
    private static readonly (string Name, bool IsDetail, Func<Profile, string, IEnumerable<string?>> Values, Func<string, FactDictionary, string?> Same)[] Fields =
    [
        ("name", false, (p, _) => [p.Name], (v, f) => f.Find("customer.name")!.Normalise(v)),
        ("number", true, (p, _) => [p.CustomerNumber], (v, f) => f.Find("account.number")!.Normalise(v)),
        ("email", true, (p, _) => p.Emails, (v, f) => f.Find("email")!.Normalise(v) ?? v),
        ("phone", true, (p, home) => p.Phones.Select(n => PhoneNumber.Normalise(n, home) is { } e164 ? PhoneDisplay.Of(e164, home) : n), (v, f) => f.Find("phone")!.Normalise(v) ?? v),
        ("address", true, (p, _) => [Line(p.Address)], (v, f) => f.Find("address")!.Normalise(v)),
        ("prefers", true, (p, _) => [p.Prefers], (v, f) => f.Find("reason")!.Normalise(v)),
        ("segment", false, (p, _) => [p.Segment], (v, f) => f.Find("reason")!.Normalise(v)),
        ("since", false, (p, _) => [p.CustomerSince?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)], (v, _) => v),
    ];

    public static Dictionary<string, Wire.FacetItem> Of(ContactView view)
    {
        var held = view.Rows(Capability.Profile).Where(r => r.Data.Profile is not null)
            .Select(r => new Held(r.System.Id, r.Part.AsOf, r.Data.Profile!)).ToArray();
        var details = view.Allows(view.Settings.Needs.ContactDetails);
        return held.Select((h, index) => (h, index)).ToDictionary(
            x => $"{x.h.System}:{(details ? x.h.Profile.CustomerId : "1")}",
            x => (Wire.FacetItem)new Wire.ProfileItem
            {
                System = x.h.System,
                AsOf = x.h.AsOf,
                Name = x.h.Profile.Name,
                Segment = x.h.Profile.Segment,
                CustomerSince = x.h.Profile.CustomerSince,
                CustomerNumber = details ? x.h.Profile.CustomerNumber : null,
                Fields = x.index == 0 ? FieldsOf(view, held, details) : null,
            });
    }

    private static Dictionary<string, Wire.ProfileField> FieldsOf(ContactView view, Held[] held, bool details)
    {
        var fields = new Dictionary<string, Wire.ProfileField>();
        var home = view.Settings.Facts.DefaultCountry;
        foreach (var (name, isDetail, values, same) in Fields.Where(f => details || !f.IsDetail))
        {
            var given = held.Select(h => (h.System, h.AsOf, Values: values(h.Profile, home).Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim()).ToArray()))
                .Where(g => g.Values.Length > 0).ToArray();
            if (given.Length == 0) continue;
            var (system, asOf, first) = given[0];
            var mine = first.Select(v => same(v, view.Settings.Facts)).ToHashSet();
            var other = given.Skip(1).Where(g => !g.Values.Any(v => mine.Contains(same(v, view.Settings.Facts)))).Select(g => new Wire.ProfileDifference(g.System, g.Values[0])).FirstOrDefault();
            fields[name] = new() { Value = first[0], System = system, AsOf = asOf, Order = fields.Count + 1, Differs = other ?? Caller(view, name, mine) };
        }
        return fields;
    }

    // What the caller themself gave and no record holds is the difference an agent must see.
    private static Wire.ProfileDifference? Caller(ContactView view, string field, HashSet<string?> mine)
    {
        if (field is not ("email" or "phone") || view.Contact.Facts.GetValueOrDefault(field) is not { Value: { } value }) return null;
        return view.Settings.Facts.Find(field)!.Normalise(value) is { } given && !mine.Contains(given) ? new("caller", value) : null;
    }

    private static string? Line(PostalAddress? address) =>
        address is null ? null : string.Join(", ", new[] { address.Street, address.City }.Where(p => !string.IsNullOrWhiteSpace(p)));
}
