using System.Collections.Immutable;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>The waits of one interaction, cut to the time the agent had the caller or the wrap-up.</summary>
/// <param name="Booked">Where the time went.</param>
/// <param name="Ended">Every wait that ended in that time, for percentiles.</param>
/// <param name="Open">Systems waited for at this moment.</param>
/// <param name="Censored">Waits whose end was never reported, by system: a count, no seconds.</param>
/// <param name="OffHub">Waits that ended because the agent looked elsewhere; booked to nobody.</param>
public sealed record WaitMeasure(
    WaitAttribution Booked, ImmutableArray<WaitInterval> Ended, ImmutableArray<string> Open,
    ImmutableSortedDictionary<string, int> Censored, int OffHub)
{
    /// <summary>Nothing was reported.</summary>
    public static WaitMeasure None { get; } = new(WaitAttribution.None, [], [], ImmutableSortedDictionary<string, int>.Empty, 0);

    /// <summary>
    /// Measures by the hub's clock: from the connect to the completion as the hub recorded them. Before the connect nothing
    /// counts: the agent had nothing to wait for.
    /// </summary>
    public static WaitMeasure Of(InteractionState interaction, IReadOnlyCollection<SystemWait> waits)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        if (waits.Count == 0) return None;
        if (interaction.ConnectedRecordedAt is not { } connected) return None;
        var completed = interaction.CompletedRecordedAt;
        ImmutableArray<WaitInterval> ended =
            [.. waits.Where(w => w is { Until: not null, OffHub: false }).Select(w => Cut(w, connected, completed)).Where(i => i.Until > i.From)];
        var open = waits.Where(w => w.Until is null && (completed is null || w.From < completed)).Select(w => w.System).ToList();
        return new(WaitAttribution.Of(ended), ended,
            completed is null ? [.. open.Distinct().Order(StringComparer.Ordinal)] : [],
            completed is null ? None.Censored : open.CountBy(s => s).ToImmutableSortedDictionary(StringComparer.Ordinal),
            waits.Count(w => w.OffHub));
    }

    private static WaitInterval Cut(SystemWait wait, DateTimeOffset connected, DateTimeOffset? completed)
    {
        var from = wait.From < connected ? connected : wait.From;
        var until = completed is { } end && wait.Until > end ? end : wait.Until!.Value;
        return new(wait.System, from, until);
    }
}
