using System.Collections.Concurrent;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Core.Supervision;
using AgentHub.Server.Context;
using AgentHub.Server.Supervision;

namespace AgentHub.Server.Desk;

/// <summary>
/// Makes the document <c>desk</c> of one agent, for nobody else: the agent's own part, made anew when the desk was announced,
/// and the surroundings, which all desks share.
/// </summary>
internal sealed class DeskSource(
    DayBook book, DeskInteractions interactions, DeskSurroundings surroundings, DeskTouches touches, AgentStates states, IPeople people, ISystems systems,
    DeskOptions options, ContextOptions organisation, TimeProvider time) : IDocumentSource
{
    private static readonly TimeSpan UsualShowWithout = TimeSpan.FromMilliseconds(1500);
    private readonly NumberedDocuments _numbers = new();
    private readonly ConcurrentDictionary<AgentId, OwnDesk> _own = new();
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);

    public bool Makes(string document) => DocumentNames.AgentOf(document) is not null;

    public ValueTask<string?> AudienceAsync(string document, Viewer viewer, CancellationToken cancellationToken) =>
        new(viewer.Role == ViewerRole.Agent && DocumentNames.AgentOf(document) == viewer.Id ? "own" : null);

    public ValueTask<DocumentSnapshot?> ReadAsync(string document, string audience, CancellationToken cancellationToken) =>
        _numbers.ReadAsync(document, ct => MakeAsync(DocumentNames.AgentOf(document)!.Value, ct), cancellationToken);

    private async ValueTask<DocumentBody?> MakeAsync(AgentId agent, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(agent, cancellationToken);
        var members = new Dictionary<string, DocumentBody>(own.Parts, StringComparer.Ordinal);
        surroundings.AddTo(members, agent, DeskSurroundings.UnitOf(people.Find(agent)));
        return DocumentBody.Together(members);
    }

    private async ValueTask<OwnDesk> OwnAsync(AgentId agent, CancellationToken cancellationToken)
    {
        var touched = touches.Of(agent); // before anything is read: what changes meanwhile is another touch
        var midnight = Midnight.Before(time.GetUtcNow(), _zone);
        if (_own.TryGetValue(agent, out var known) && known.Touched == touched && known.Midnight == midnight) return known;
        return _own[agent] = new(touched, midnight, (await MakeOwnAsync(agent, midnight, cancellationToken)).ToParts());
    }

    private async ValueTask<DeskOwn> MakeOwnAsync(AgentId agent, DateTimeOffset midnight, CancellationToken cancellationToken)
    {
        var day = book.Now;
        var mine = new Dictionary<string, DeskInteraction>();
        foreach (var (contact, measure) in day.OnDesk(agent))
            mine[measure.Interaction.Id.Value] = await interactions.OfAsync(contact, measure, mine.Count + 1, cancellationToken);
        return new()
        {
            Agent = Myself(agent, day),
            Interactions = mine,
            Today = Today(agent, day, midnight),
            Settings = new(options.ShowAlreadyGiven, ShowWithout().TotalMilliseconds),
        };
    }

    private DeskAgent Myself(AgentId agent, DaySnapshot day)
    {
        var (person, activity) = (people.Find(agent), AgentActivity.Of(agent, day, states.Find(agent)));
        return new(agent, person?.Name ?? agent.Value, DeskSurroundings.UnitOf(person), activity.State, DeskSurroundings.SinceOf(activity), activity.Reason);
    }

    private static DeskToday Today(AgentId agent, DaySnapshot day, DateTimeOffset midnight)
    {
        var today = day.Of(agent).Select(i => i.Measure).Where(m => m.Interaction.Since >= midnight || !m.Interaction.IsFinished).ToList();
        var handled = today.Where(m => m.IsHandled).ToList();
        return new(handled.Count,
            handled.Count == 0 ? null : Math.Round(handled.Average(m => m.Time.Handle.TotalSeconds), 1),
            handled.Count == 0 ? 0 : Math.Round(handled.Average(m => m.Waits.Booked.Union.TotalSeconds), 1),
            today.Sum(m => m.Repeats));
    }

    private TimeSpan ShowWithout() => systems.All is [var first, ..] ? first.ShowWithout(Abstractions.Capability.Invoices) : UsualShowWithout;

    /// <summary>An agent's own part as it was when the desk had been announced so many times.</summary>
    private sealed record OwnDesk(long Touched, DateTimeOffset Midnight, IReadOnlyDictionary<string, DocumentBody> Parts);
}
