using System.Collections.Immutable;
using AgentHub.Core;
using AgentHub.Core.Identity;
using AgentHub.Core.Supervision;
using AgentHub.Server.Interactions;
using AgentHub.Server.Supervision;

namespace AgentHub.Server.Desk;

/// <summary>
/// Who and what is around a desk: colleagues to consult, queues to transfer to. Made once for all desks, when
/// <see cref="Refresh"/> is called; a desk that is sent in between shows the last ones. Thread safe.
/// </summary>
internal sealed class DeskSurroundings(DayBook book, AgentStates states, IPeople people, InteractionsOptions options)
{
    /// <summary>Most colleagues on one desk; those of the own unit first.</summary>
    private const int Most = 100;
    private Around? _around;

    /// <summary>Looks around anew.</summary>
    public void Refresh() => Volatile.Write(ref _around, Look());

    /// <summary>Everybody else who takes calls, by id.</summary>
    public IReadOnlyDictionary<string, DeskColleague> ColleaguesOf(AgentId agent, string? unit)
    {
        var others = Now().Agents.Where(c => c.Id != agent);
        return others.OrderByDescending(c => c.Unit == unit).Take(Most).ToDictionary(c => c.Id.Value);
    }

    /// <summary>Queues that are configured, are some agents' unit, or hold somebody now; by name.</summary>
    public IReadOnlyDictionary<string, DeskQueue> Queues() => Now().Queues;

    /// <summary>Null when the provider named none.</summary>
    public static string? UnitOf(Person? person) => person is { Unit.Length: > 0 } ? person.Unit : null;

    /// <summary>Null for somebody who was never here.</summary>
    public static DateTimeOffset? SinceOf(AgentActivity activity) => activity.Since == DateTimeOffset.MinValue ? null : activity.Since;

    private Around Now()
    {
        if (Volatile.Read(ref _around) is { } around) return around;
        Refresh();
        return _around!;
    }

    private Around Look()
    {
        var (day, agents) = (book.Now, people.All.Where(p => p.IsAgent).ToList());
        var waiting = day.WaitingNow().ToLookup(s => s.Queue, s => s.Since, StringComparer.Ordinal);
        var queues = options.Queues.Keys.Concat(agents.Select(UnitOf).OfType<string>()).Concat(waiting.Select(w => w.Key))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new([.. agents.Select(p => Colleague(p, AgentActivity.Of(p.Id, day, states.Find(p.Id))))],
            queues.ToDictionary(q => q, q => new DeskQueue(q, waiting[q].Count(), waiting[q].Min(s => (DateTimeOffset?)s))));
    }

    private static DeskColleague Colleague(Person person, AgentActivity activity) =>
        new(person.Id, person.Name, UnitOf(person), activity.State, SinceOf(activity));

    private sealed record Around(ImmutableArray<DeskColleague> Agents, IReadOnlyDictionary<string, DeskQueue> Queues);
}
