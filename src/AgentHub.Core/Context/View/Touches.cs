using System.Collections.Immutable;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>One time the caller gave something, before or in this contact.</summary>
/// <param name="Channel">Such as <c>web</c>.</param>
/// <param name="At">When the first fact of it was given.</param>
/// <param name="Facts">What was given.</param>
internal sealed record Touch(string Channel, DateTimeOffset At, ImmutableArray<FactState> Facts)
{
    /// <summary>The caller's own words, when the channel had them.</summary>
    public string? Quote => Facts.Select(f => f.Quote).FirstOrDefault(q => !string.IsNullOrWhiteSpace(q));
}

/// <summary>Reads from the facts when and where the caller was in touch.</summary>
internal static class Touches
{
    private static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(30);
    private static readonly string[] TopicKeys = ["invoice.number", "order.number", "tracking.number", "amountDisputed"];

    /// <summary>Those before the contact began, newest first; facts given within half an hour on one channel are one.</summary>
    public static IEnumerable<Touch> Before(ContactState contact) => Of(contact).Where(t => t.At < contact.StartedAt);

    /// <summary>All, newest first.</summary>
    public static IEnumerable<Touch> Of(ContactState contact)
    {
        var givings = contact.Facts.Values.SelectMany(f => Givings(f)).ToArray();
        return givings.GroupBy(g => g.Channel, StringComparer.Ordinal).SelectMany(Sittings).OrderByDescending(t => t.At);
    }

    /// <summary>What this contact is about: key to hash.</summary>
    public static IReadOnlyDictionary<string, string> Topics(ContactState contact) =>
        contact.Facts.Values.Where(f => TopicKeys.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Hash);

    private static IEnumerable<(string Channel, DateTimeOffset At, FactState Fact)> Givings(FactState fact) =>
        fact.Also.Select(a => (a.Key, a.Value, fact)).Prepend((fact.Channel, fact.At, fact));

    private static IEnumerable<Touch> Sittings(IGrouping<string, (string Channel, DateTimeOffset At, FactState Fact)> givings)
    {
        var open = new List<(string Channel, DateTimeOffset At, FactState Fact)>();
        foreach (var giving in givings.OrderBy(g => g.At))
        {
            if (open.Count > 0 && giving.At - open[^1].At > OneSitting)
            {
                yield return Close(open);
                open.Clear();
            }
            open.Add(giving);
        }
        if (open.Count > 0) yield return Close(open);
    }

    private static Touch Close(List<(string Channel, DateTimeOffset At, FactState Fact)> open) =>
        new(open[0].Channel, open[0].At, [.. open.Select(g => g.Fact).DistinctBy(f => f.Key)]);
}
