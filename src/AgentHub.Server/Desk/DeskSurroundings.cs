using AgentHub.Core;
using AgentHub.Core.Identity;
using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;
using AgentHub.Server.Interactions;
using AgentHub.Server.Supervision;

namespace AgentHub.Server.Desk;

/// <summary>Who and what is around a desk: colleagues to consult, queues to transfer to.</summary>
internal sealed class DeskSurroundings(DayBook book, AgentStates states, IPeople people, InteractionsOptions options)
{
    /// <summary>Most colleagues on one desk; those of the own unit first.</summary>
    private const int Most = 200;

    /// <summary>Everybody else who takes calls, by id.</summary>
    public IReadOnlyDictionary<string, DeskColleague> ColleaguesOf(AgentId agent)
    {
        var (day, unit) = (book.Now, people.Find(agent)?.Unit);
        return people.All.Where(p => p.IsAgent && p.Id != agent)
            .OrderByDescending(p => p.Unit == unit).Take(Most)
            .ToDictionary(p => p.Id.Value, p => Colleague(p, AgentActivity.Of(p.Id, day, states.Find(p.Id))));
    }

    /// <summary>Queues that are configured, are some agents' unit, or hold somebody now; by name.</summary>
    public IReadOnlyDictionary<string, DeskQueue> Queues()
    {
        var waiting = book.Now.Contacts.Values.Where(c => c.State.Stage == ContactStage.Queued)
            .SelectMany(c => c.State.QueueStays).Where(s => s.Until is null).ToLookup(s => s.Queue, StringComparer.Ordinal);
        var names = options.Queues.Keys.Concat(people.All.Where(p => p.IsAgent && p.Unit.Length > 0).Select(p => p.Unit)).Concat(waiting.Select(w => w.Key));
        return names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToDictionary(n => n,
            n => new DeskQueue(n, waiting[n].Count(), waiting[n].Min(s => (DateTimeOffset?)s.Since)));
    }

    /// <summary>Null when the provider named none.</summary>
    public static string? UnitOf(Person? person) => person is { Unit.Length: > 0 } ? person.Unit : null;

    /// <summary>Null for somebody who was never here.</summary>
    public static DateTimeOffset? SinceOf(AgentActivity activity) => activity.Since == DateTimeOffset.MinValue ? null : activity.Since;

    private static DeskColleague Colleague(Person person, AgentActivity activity) =>
        new(person.Id, person.Name, UnitOf(person), activity.State, SinceOf(activity));
}
