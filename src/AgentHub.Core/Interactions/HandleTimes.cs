namespace AgentHub.Core.Interactions;

/// <summary>Computes where the seconds of an interaction went.</summary>
public static class HandleTimes
{
    /// <summary>
    /// Talk, hold, wrap-up and consult of one interaction. Without <paramref name="now"/> only what is finished counts: an
    /// interval that still runs is left out, for the reader to add from its start. With it, running intervals last until then.
    /// </summary>
    /// <param name="interaction">Zero throughout when it never had the caller, except for consult.</param>
    /// <param name="now">By the source's clock, UTC.</param>
    public static HandleTime Of(InteractionState interaction, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var consult = Consulted(interaction, now);
        if (interaction.ConnectedAt is not { } connected) return new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, consult);

        var end = Latest(connected, interaction.DisconnectedAt ?? now ?? interaction.Since);
        var hold = Union(interaction.Holds, connected, end);
        return new(end - connected - hold, hold, WrapUp(interaction, now), consult);
    }

    private static TimeSpan WrapUp(InteractionState interaction, DateTimeOffset? now) =>
        interaction.DisconnectedAt is { } from && (interaction.CompletedAt ?? now) is { } until ? Latest(from, until) - from : TimeSpan.Zero;

    /// <summary>Being asked by a colleague, before this agent had the caller or without ever having them.</summary>
    private static TimeSpan Consulted(InteractionState interaction, DateTimeOffset? now)
    {
        var total = TimeSpan.Zero;
        foreach (var consult in interaction.Consults)
        {
            if (interaction.ConnectedAt is { } connected && consult.Since >= connected) continue;
            if ((consult.Until ?? now) is { } until && until > consult.Since) total += until - consult.Since;
        }
        return total;
    }

    /// <summary>Length of the union of the holds within [from, until]; an open hold lasts until the end.</summary>
    private static TimeSpan Union(IEnumerable<HoldStay> holds, DateTimeOffset from, DateTimeOffset until)
    {
        var (total, covered) = (TimeSpan.Zero, from);
        foreach (var hold in holds.OrderBy(h => h.Since))
        {
            var start = Latest(covered, hold.Since);
            var end = hold.Until is { } released && released < until ? released : until;
            if (end <= start) continue;
            total += end - start;
            covered = end;
        }
        return total;
    }

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
