using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;
using AgentHub.Server.Supervision;

namespace AgentHub.Server.Desk;

/// <summary>
/// Hears of everything that changes a desk and announces that desk; opens a contact on the agent's screens in the moment it
/// is offered, and takes it back when the interaction is finished.
/// </summary>
internal sealed class DeskWatch(
    DayBook book, AgentStates states, DeskNotes notes, IWriteBacks writeBacks, IPeople people, IHubClock clock, IDocumentChanges changes,
    DeskConnections connections, DeskCallers callers, DeskNeighbourhood neighbourhood) : IHostedService, IDisposable
{
    private List<IDisposable> _listening = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listening.Add(book.Subscribe(OnContact));
        _listening.Add(states.Subscribe(state => OnAgent(state.Agent)));
        _listening.Add(people.Subscribe(person => OnAgent(person.Id)));
        _listening.Add(notes.Subscribe(note => OnInteraction(note.Interaction)));
        _listening.Add(writeBacks.Subscribe(writeBack => OnInteraction(writeBack.Interaction)));
        _listening.Add(clock.Subscribe(OnClock));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (var listening in Interlocked.Exchange(ref _listening, [])) listening.Dispose();
    }

    private void OnContact(DayChange change)
    {
        var document = DocumentNames.Contact(change.Contact.Id);
        foreach (var agent in change.Agents) Arrange(agent, document, change.Contact);
        foreach (var interaction in change.Contact.Interactions)
            if (interaction.IsFinished) notes.Forget(interaction.Id);
        if (change.Contact.IsFinished) callers.Forget(change.Contact.Id);
        neighbourhood.Touch();
    }

    /// <summary>Opens or takes back the contact on an agent's screens, and sends their desk.</summary>
    private void Arrange(AgentId agent, string document, ContactState contact)
    {
        var isOnDesk = contact.Interactions.Any(i => i.Agent == agent && !i.IsFinished);
        foreach (var connection in connections.Of(agent))
        {
            if (isOnDesk) connection.Open(document, has: null, byHub: true);
            else connection.TakeBack(document);
        }
        changes.Changed(DocumentNames.Desk(agent));
    }

    private void OnAgent(AgentId agent)
    {
        changes.Changed(DocumentNames.Desk(agent));
        neighbourhood.Touch();
    }

    private void OnInteraction(InteractionId interaction)
    {
        if (book.Now.Find(interaction)?.Find(interaction) is { } measure) changes.Changed(DocumentNames.Desk(measure.Interaction.Agent));
    }

    private void OnClock()
    {
        var message = DeskMessages.Clock(clock.Now);
        foreach (var connection in connections.All) _ = connection.WriteAsync(message).AsTask();
    }
}
