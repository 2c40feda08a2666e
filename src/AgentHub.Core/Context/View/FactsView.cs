using AgentHub.Abstractions;
using AgentHub.Core.Context.E164;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>Renders the strip of what the caller has already given.</summary>
internal static class FactsView
{
    public static Dictionary<string, Wire.Fact> Of(ContactView view)
    {
        var facts = new Dictionary<string, Wire.Fact>();
        foreach (var fact in view.Contact.Facts.Values)
            if (view.Settings.Facts.Find(fact.Key) is { } kind) facts[fact.Key] = One(fact, kind, view);
        return facts;
    }

    /// <summary>The value as people write it; null when it may not be shown in full.</summary>
    public static string? Shown(FactState fact, FactKind kind, ViewSettings settings) => kind switch
    {
        _ when fact.Value is null || kind.Mask is not null || kind.Pii == PiiClass.Authentication => null,
        { Key: "amountDisputed" } when kind.Normalise(fact.Value) is { } amount =>
            Words.Amount(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), settings.Currency),
        { Key: "meter.reading" } when kind.Normalise(fact.Value) is { } reading => Words.Grouped(reading),
        { Key: "phone" or "callbackNumber" } when kind.Normalise(fact.Value) is { } number => PhoneDisplay.Of(number, settings.Facts.DefaultCountry),
        _ => fact.Value,
    };

    private static Wire.Fact One(FactState fact, FactKind kind, ContactView view)
    {
        var match = Checked(fact, view.Contact.Verification) ? new(FactStatus.Matched, null) : FactMatch.Of(fact, kind, view);
        return new()
        {
            Key = fact.Key,
            Label = kind.Label,
            Order = kind.Order,
            Masked = Masked(fact, kind, match),
            Value = Shown(fact, kind, view.Settings),
            Status = match.Status,
            MatchedWith = match.With,
            By = fact.By,
            Channel = fact.Channel,
            Step = fact.Step,
            At = fact.At,
            Confidence = fact.Confidence,
            Pii = kind.Pii,
            Times = fact.Times,
            Also = fact.Also.IsEmpty ? null : fact.Also,
        };
    }

    // Of a secret only the result of its check is said.
    private static string? Masked(FactState fact, FactKind kind, FactMatch match)
    {
        if (kind.Pii != PiiClass.Authentication) return kind.Mask is { } mask && fact.Value is { } value ? mask(value) : null;
        return match.Status == FactStatus.Matched ? "Checked" : "Given";
    }

    private static bool Checked(FactState fact, VerificationState verification) => verification.Level > 0 && verification.Method == fact.Key;
}
