namespace AgentHub.Core.Supervision;

/// <summary>What each system of record cost today, calls in hand included.</summary>
internal static class BoardSystems
{
    public static List<BoardSystem> Of(BoardInput input, DayFigures day)
    {
        var waits = day.Touched.Where(m => m.Waits != WaitMeasure.None).ToList();
        var known = input.Systems.Select(s => s.Id);
        var named = waits.SelectMany(m => m.Waits.Ended.Select(w => w.System).Concat(m.Waits.Open).Concat(m.Waits.Censored.Keys));
        return [.. known.Concat(named).Distinct(StringComparer.Ordinal).Select(id => One(id, input, waits))];
    }

    private static BoardSystem One(string id, BoardInput input, List<InteractionMeasure> waits)
    {
        var system = input.Systems.FirstOrDefault(s => s.Id == id);
        var single = waits.SelectMany(m => m.Waits.Ended).Where(w => w.System == id).Select(w => (w.Until - w.From).TotalMilliseconds).Order().ToList();
        return new()
        {
            System = id,
            Title = system?.Title ?? id,
            State = system?.State.Condition ?? Adapters.SystemCondition.Disabled,
            Reason = system?.State.Reason,
            WaitSeconds = Math.Round(waits.Sum(m => m.Waits.Booked.BySystem.GetValueOrDefault(id).TotalSeconds), 1),
            ExclusiveSeconds = Math.Round(waits.Sum(m => m.Waits.Booked.Exclusive.GetValueOrDefault(id).TotalSeconds), 1),
            Contacts = waits.Where(m => m.Waits.Ended.Any(w => w.System == id)).Select(m => m.Contact).Distinct().Count(),
            Censored = waits.Sum(m => m.Waits.Censored.GetValueOrDefault(id)),
            P50Ms = Percentile(single, 0.5),
            P90Ms = Percentile(single, 0.9),
            N = single.Count,
        };
    }

    /// <summary>Nearest rank; null when there is nothing to rank.</summary>
    private static double? Percentile(List<double> ordered, double part) =>
        ordered.Count == 0 ? null : Math.Round(ordered[Math.Max(0, (int)Math.Ceiling(part * ordered.Count) - 1)]);
}
