using System.Collections.Immutable;
using AgentHub.Abstractions;

namespace AgentHub.Core.Interactions;

/// <summary>
/// Merges what the caller gave, key by key. The newest giving by its own time is shown; givings of the same value before it
/// are counted and remembered with their channel, and lend it their sureness.
/// </summary>
internal sealed class FactMerge
{
    /// <summary>A value heard with less confidence than this is read back to the caller before it is relied on.</summary>
    public const double SureFrom = 0.8;

    private readonly Dictionary<string, List<FactState>> _givings = new(StringComparer.Ordinal);

    /// <summary>When the caller gave it: the event's own time unless it says an earlier one.</summary>
    public static DateTimeOffset GivenAt(ContactEvent e) => e.Data.Time("at") is { } at && at < e.Time ? at : e.Time;

    /// <summary>Adds a giving; in total order. False when the event has no key or neither value nor hash.</summary>
    public bool Add(ContactEvent e)
    {
        var value = e.Data.Text("value");
        var hash = e.Data.Text("hash") ?? value;
        if (e.Data.Text("key") is not { } key || hash is null) return false;
        if (!_givings.TryGetValue(key, out var givings)) _givings[key] = givings = [];
        givings.Add(new FactState
        {
            Key = key,
            Value = value,
            Hash = hash,
            By = e.Data.Text("by") ?? "customer",
            Channel = e.Data.Text("channel") ?? "voice",
            Step = e.Data.Text("step"),
            Interaction = e.Data.Interaction("interactionId"),
            At = GivenAt(e),
            Confidence = e.Data.Number("confidence") ?? 1,
            Pii = e.Data.Word("pii", PiiClass.None),
            Quote = e.Data.Text("quote"),
        });
        return true;
    }

    public ImmutableSortedDictionary<string, FactState> Finish() =>
        _givings.ToImmutableSortedDictionary(g => g.Key, g => Merge(g.Value), StringComparer.Ordinal);

    private static FactState Merge(List<FactState> givings)
    {
        var byTime = givings.OrderBy(f => f.At).ToArray(); // stable: at the same time the later event wins
        var newest = byTime[^1];
        var same = byTime.Where(f => f.Hash == newest.Hash).ToArray();
        var earlier = same[..^1];
        var confidence = same.Max(f => f.Confidence);
        return newest with
        {
            Confidence = confidence,
            Status = confidence < SureFrom ? FactStatus.Unsure : FactStatus.Stated,
            Quote = newest.Quote ?? earlier.LastOrDefault(f => f.Quote is not null)?.Quote,
            Times = same.Length,
            Also = earlier.GroupBy(f => f.Channel, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(g => g.Key, g => g.Max(f => f.At), StringComparer.Ordinal),
        };
    }
}
