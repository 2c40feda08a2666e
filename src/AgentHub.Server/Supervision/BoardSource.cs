using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Core.Supervision;
using AgentHub.Server.Context;
using AgentHub.Server.Interactions;

namespace AgentHub.Server.Supervision;

/// <summary>Makes the document <c>board</c>, for supervisors only, at most once a tick.</summary>
internal sealed class BoardSource(DayBook book, AgentStates states, IPeople people, WaitedForSystems systems, SupervisionOptions options, ContextOptions organisation,
    InteractionsOptions interactions, TimeProvider time)
    : IDocumentSource
{
    private readonly NumberedDocuments _numbers = new(timeMember: "at");
    private readonly BoardTargets _targets = options.Targets.ToTargets();
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);

    public TimeSpan Pace => options.Tick;

    public bool Makes(string document) => document == DocumentNames.Board;

    public ValueTask<string?> AudienceAsync(string document, Viewer viewer, CancellationToken cancellationToken) =>
        new(viewer.Role == ViewerRole.Supervisor ? "supervisor" : null);

    public ValueTask<DocumentSnapshot?> ReadAsync(string document, string audience, CancellationToken cancellationToken) =>
        _numbers.ReadAsync(document, _ => new(DocumentBody.Of(Board.Of(Input()))), cancellationToken);

    private BoardInput Input() => new()
    {
        Book = book.Now,
        People = people.All,
        Availability = states.Known,
        Systems = systems.States,
        Targets = _targets,
        OutcomeWords = (queue, outcome) => interactions.Queue(queue).Dispositions.GetValueOrDefault(outcome)?.Label,
        Now = time.GetUtcNow(),
        Zone = _zone,
    };
}
