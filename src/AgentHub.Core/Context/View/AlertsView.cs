using System.Collections.Immutable;

namespace AgentHub.Core.Context.View;

/// <summary>Renders what hurts: at most three, worst first.</summary>
internal static class AlertsView
{
    private const int Most = 3;

    private static readonly ImmutableArray<Func<ContactView, IEnumerable<Hurt>>> Rules =
        [MissedPromise.Of, UnusualInvoice.Of, RepeatedContact.Of, OverdueInvoices.Of];

    public static Dictionary<string, Wire.Alert> Of(ContactView view)
    {
        if (!view.Caller.IsOpen) return [];
        return Rules.SelectMany((rule, rank) => rule(view).Select(hurt => (hurt, rank)))
            .OrderByDescending(x => x.hurt.Alert.Severity).ThenBy(x => x.rank).ThenByDescending(x => x.hurt.Weight).ThenBy(x => x.hurt.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select((x, index) => (x.hurt.Key, Alert: x.hurt.Alert with { Order = index + 1 }))
            .ToDictionary(x => x.Key, x => x.Alert);
    }

    /// <summary>True when an alert tells an age, so that its words change with the minute.</summary>
    public static bool Ticks(ContactView view) => MissedPromise.Tickets(view).Any();
}

/// <summary>One alert before it is ranked.</summary>
/// <param name="Key">Stays the same while the same thing hurts.</param>
/// <param name="Weight">Larger hurts more among alerts of one rule.</param>
/// <param name="Alert">Its order is set when it is ranked.</param>
internal readonly record struct Hurt(string Key, double Weight, Wire.Alert Alert);
