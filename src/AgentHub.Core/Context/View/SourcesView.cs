using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.View;

/// <summary>Renders how each system is doing for this contact.</summary>
internal static class SourcesView
{
    public static Dictionary<string, Wire.Source> Of(ContactView view) => view.Systems.Select(s => One(s, view)).ToDictionary(s => s.System);

    private static Wire.Source One(SystemView system, ContactView view)
    {
        var asks = Asks(system.Id, view.Context).ToArray();
        var asking = asks.Where(a => a.Phase != AskPhase.Answered).ToArray();
        var answered = asks.Where(a => a.Took is not null).OrderBy(a => a.AsOf).ToArray();
        var trouble = SourceTrouble.Of(system.State);
        return new()
        {
            System = system.Id,
            Title = system.Title,
            Kind = system.Kind,
            Archive = ArchiveWords.Of(view, system.Archive),
            State = State(asking, answered, trouble),
            Since = asking.Length > 0 ? asking.Min(a => a.AskedAt) : trouble?.Since,
            LastOk = answered.Length > 0 ? answered[^1].AsOf ?? system.State.LastOk : system.State.LastOk,
            LastMs = (answered.Length > 0 ? answered[^1].Took : system.State.LastTook)?.TotalMilliseconds,
            Reason = trouble?.Reason,
            RetryAt = trouble?.RetryAt,
        };
    }

    private static SystemCondition State(Ask[] asking, Ask[] answered, SystemState? trouble)
    {
        if (trouble is { Condition: not SystemCondition.Slow }) return trouble.Condition;
        if (asking.Any(a => a.Phase == AskPhase.Slow)) return SystemCondition.Slow;
        if (asking.Length > 0) return SystemCondition.Asking;
        return trouble?.Condition ?? (answered.Length > 0 ? SystemCondition.Ok : SystemCondition.Idle);
    }

    private readonly record struct Ask(AskPhase Phase, DateTimeOffset AskedAt, DateTimeOffset? AsOf, TimeSpan? Took);

    private static IEnumerable<Ask> Asks(string system, StoredContext context) =>
        context.All<FacetPart>().Where(p => p.System == system).Select(p => new Ask(p.Phase, p.AskedAt, p.HasFailed ? null : p.AsOf, p.HasFailed ? null : p.Took))
            .Concat(context.All<FindPart>().Where(p => p.System == system).Select(p => new Ask(p.Phase, p.AskedAt, p.AsOf, p.IsKnown || p.IsDenied ? p.Took : null)));
}
