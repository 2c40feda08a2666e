using AgentHub.Abstractions;
using AgentHub.Core.Context.Precedence;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>
/// One field of the customer with everything that is said about it and what counts: what an agent decided, else what the
/// caller said on this contact, else what the rules leave. The losers stay.
/// </summary>
/// <param name="Field">Which.</param>
/// <param name="Held">What the systems and the caller say, systems first, in configured order.</param>
/// <param name="Right">What counts; one of <paramref name="Held"/>.</param>
/// <param name="Reason">Why.</param>
internal sealed record FieldInQuestion(CustomerField Field, IReadOnlyList<HeldValue> Held, HeldValue Right, Wire.PrecedenceReason Reason)
{
    /// <summary>Source of what the caller said.</summary>
    public const string Caller = "caller";

    /// <summary>True when not all say the same, of a field that has one right answer.</summary>
    public bool IsConflict => Field.IsCompared && Held.Any(h => h.Same != Right.Same);

    /// <summary>The fields that this audience may see and somebody holds, in the order of the panel.</summary>
    public static IEnumerable<FieldInQuestion> Of(ContactView view)
    {
        var profiles = view.Rows(Capability.Profile).Where(r => r.Data.Profile is not null).Select(r => (r.System.Id, r.Data.Profile!)).ToArray();
        var details = view.Allows(view.Settings.Needs.ContactDetails);
        return CustomerField.All.Where(f => details || !f.IsDetail).Select(f => One(f, profiles, view)).OfType<FieldInQuestion>();
    }

    private static FieldInQuestion? One(CustomerField field, (string System, Profile Profile)[] profiles, ContactView view)
    {
        var said = Said(field, view);
        var held = Systems(field, profiles, said, view);
        if (held.Count == 0) return null;
        var all = said is null ? held : [.. held, said];
        if (view.Contact.Decisions.GetValueOrDefault(field.Name) is { } decided && all.FirstOrDefault(h => h.Source == decided.Source) is { } chosen)
            return new(field, all, Saved(chosen, held), Wire.PrecedenceReason.Decided);
        if (said is not null) return new(field, all, Saved(said, held), Wire.PrecedenceReason.Caller);
        var decision = view.Settings.PrecedenceOf(field.Name).Decide(held);
        return new(field, all, decision.Right, ReasonOf(decision.By));
    }

    /// <summary>What the caller said is named after the system that holds it, once one does.</summary>
    private static HeldValue Saved(HeldValue right, List<HeldValue> held) => right.Source == Caller ? held.Find(h => h.Same == right.Same) ?? right : right;

    /// <summary>One value of each system: the first that somebody else says too, else its preferred one.</summary>
    private static List<HeldValue> Systems(CustomerField field, (string System, Profile Profile)[] profiles, HeldValue? said, ContactView view)
    {
        var held = new List<HeldValue>();
        var confirmed = Confirmed(field, view);
        var before = said is null ? new HashSet<string>() : [said.Same];
        foreach (var (system, profile) in profiles)
        {
            var values = field.Values(profile, view.Settings.Facts.DefaultCountry).Where(v => !string.IsNullOrWhiteSpace(v))
                .Select(v => (Value: v!.Trim(), Same: field.Same(v!.Trim(), view.Settings.Facts))).ToArray();
            if (values.Length == 0) continue;
            var (value, same) = Array.Find(values, v => before.Contains(v.Same)) is { Value: not null } shared ? shared : values[0];
            before.UnionWith(values.Select(v => v.Same));
            held.Add(new()
            {
                Source = system, Value = value, Same = same, ChangedAt = profile.UpdatedAt, IsVerified = same == confirmed, Completeness = field.Completeness?.Invoke(profile) ?? 1,
            });
        }
        return held;
    }

    private static HeldValue? Said(CustomerField field, ContactView view) =>
        field is { CallerCounts: true, Fact: { } key } && view.Contact.Facts.GetValueOrDefault(key) is { Value: { } value, Status: not FactStatus.Unsure } fact
            ? new() { Source = Caller, Value = value, Same = field.Same(value, view.Settings.Facts), ChangedAt = fact.At, IsVerified = fact.Status == FactStatus.Confirmed, Completeness = 1 }
            : null;

    private static string? Confirmed(CustomerField field, ContactView view) =>
        field.Fact is { } key && view.Contact.Facts.GetValueOrDefault(key) is { Status: FactStatus.Confirmed, Value: { } value } ? field.Same(value, view.Settings.Facts) : null;

    private static Wire.PrecedenceReason ReasonOf(PrecedenceRule? rule) => rule switch
    {
        PrecedenceRule.VerifiedFirst => Wire.PrecedenceReason.VerifiedFirst,
        PrecedenceRule.Authority => Wire.PrecedenceReason.Authority,
        PrecedenceRule.MostRecent => Wire.PrecedenceReason.MostRecent,
        PrecedenceRule.MostComplete => Wire.PrecedenceReason.MostComplete,
        _ => Wire.PrecedenceReason.Order,
    };
}
