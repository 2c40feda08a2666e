using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Core.Supervision;
using AgentHub.Server.Interactions;
using AgentHub.Server.Supervision;

namespace AgentHub.Server.Desk;

/// <summary>
/// Who and what is around a desk: colleagues to consult, queues to transfer to. Made once for all desks, when
/// <see cref="Refresh"/> is called, each colleague as a part that all desks share; a desk that is sent in between shows the
/// last ones. Thread safe.
/// </summary>
internal sealed class DeskSurroundings(DayBook book, AgentStates states, IPeople people, InteractionsOptions options)
{
    /// <summary>Most colleagues on one desk; those of the own unit first.</summary>
    private const int Most = 50;
    private Around _around = Around.Nothing;

    /// <summary>Looks around anew.</summary>
    public void Refresh() => Volatile.Write(ref _around, Look(Volatile.Read(ref _around)));

    /// <summary>Puts colleagues and queues among a desk's members.</summary>
    public void AddTo(Dictionary<string, DocumentBody> members, AgentId agent, string? unit)
    {
        if (ReferenceEquals(Volatile.Read(ref _around), Around.Nothing)) Refresh();
        var around = Volatile.Read(ref _around);
        members["colleagues"] = around.ColleaguesOf(agent, unit);
        members["queues"] = around.Queues;
    }

    /// <summary>Null when the provider named none.</summary>
    public static string? UnitOf(Person? person) => person is { Unit.Length: > 0 } ? person.Unit : null;

    /// <summary>Null for somebody who was never here.</summary>
    public static DateTimeOffset? SinceOf(AgentActivity activity) => activity.Since == DateTimeOffset.MinValue ? null : activity.Since;

    private Around Look(Around last)
    {
        var (day, agents) = (book.Now, people.All.Where(p => p.IsAgent).ToList());
        ImmutableArray<Near> all = [.. agents.Select(p => last.Same(Colleague(p, AgentActivity.Of(p.Id, day, states.Find(p.Id)))))];
        return new(all, all.ToFrozenDictionary(n => n.Who.Id), DocumentBody.Of(Queues(day, agents)));
    }

    /// <summary>Queues that are configured, are some agents' unit, or hold somebody now.</summary>
    private Dictionary<string, DeskQueue> Queues(DaySnapshot day, List<Person> agents)
    {
        var waiting = day.WaitingNow().ToLookup(s => s.Queue, s => s.Since, StringComparer.Ordinal);
        var names = options.Queues.Keys.Concat(agents.Select(UnitOf).OfType<string>()).Concat(waiting.Select(w => w.Key));
        return names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(q => q, q => new DeskQueue(q, waiting[q].Count(), waiting[q].Min(s => (DateTimeOffset?)s)));
    }

    private static DeskColleague Colleague(Person person, AgentActivity activity) =>
        new(person.Id, person.Name, UnitOf(person), activity.State, SinceOf(activity));

    private sealed record Near(DeskColleague Who, DocumentBody Part);

    /// <summary>Who is nearest to a unit, one more than fit on a desk, and how they stand on the desk of somebody else.</summary>
    private sealed record Nearest(ImmutableArray<Near> First, DocumentBody Colleagues)
    {
        public static Nearest Of(ImmutableArray<Near> first) => new(first, Body(first));

        public static DocumentBody Body(IEnumerable<Near> colleagues) => DocumentBody.Together(colleagues.Take(Most).ToDictionary(n => n.Who.Id.Value, n => n.Part));
    }

    private sealed record Around(ImmutableArray<Near> All, FrozenDictionary<AgentId, Near> ById, DocumentBody Queues)
    {
        public static Around Nothing { get; } = new([], FrozenDictionary<AgentId, Near>.Empty, DocumentBody.Of(new Dictionary<string, DeskQueue>()));

        private readonly ConcurrentDictionary<string, Nearest> _units = new(StringComparer.Ordinal);

        /// <summary>All but the agent: one body for all of a large unit who are not among the colleagues themselves.</summary>
        public DocumentBody ColleaguesOf(AgentId agent, string? unit)
        {
            var nearest = _units.GetOrAdd(unit ?? "", _ => Nearest.Of([.. Near(unit).Take(Most + 1)]));
            return nearest.First.Any(n => n.Who.Id == agent) ? Nearest.Body(nearest.First.Where(n => n.Who.Id != agent)) : nearest.Colleagues;
        }

        /// <summary>Those of a unit, then the others.</summary>
        private IEnumerable<Near> Near(string? unit) => All.Where(n => n.Who.Unit == unit).Concat(All.Where(n => n.Who.Unit != unit));

        /// <summary>A colleague about whom nothing changed is the same part.</summary>
        public Near Same(DeskColleague who) => ById.GetValueOrDefault(who.Id) is { } known && known.Who == who ? known : new(who, DocumentBody.Of(who));
    }
}
