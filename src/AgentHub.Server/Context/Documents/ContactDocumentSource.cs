using AgentHub.Core;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Context.Documents;

/// <summary>Makes <c>contact/{id}</c> for agents who have a share of the contact, and for supervisors.</summary>
internal sealed class ContactDocumentSource(OpenContacts contacts, ContextParts parts, ContactViews views, PeopleNames people) : IDocumentSource
{
    public bool Makes(string document) => DocumentNames.ContactOf(document) is not null;

    public async ValueTask<string?> AudienceAsync(string document, Viewer viewer, CancellationToken cancellationToken)
    {
        if (viewer.Role == ViewerRole.Admin || await FindAsync(document, cancellationToken) is not { } contact) return null;
        if (viewer.Role == ViewerRole.Supervisor) return Audience.Supervisor.Name;
        return ContactAccess.HasShare(contact.State, viewer.Id) ? Audience.Agent(views.LevelOf(contact.State)).Name : null;
    }

    public async ValueTask<DocumentSnapshot?> ReadAsync(string document, string audience, CancellationToken cancellationToken)
    {
        if (Audience.Parse(audience) is not { } seenBy || await FindAsync(document, cancellationToken) is not { } contact) return null;
        if (await parts.ReadAsync(contact.Id, cancellationToken) is not { } context) return null;
        // What was proved may have expired between choosing the audience and reading.
        var view = views.Of(contact, contact.State, context, seenBy.IsSupervisor ? seenBy : Audience.Agent(Math.Min(seenBy.Level, views.LevelOf(contact.State))));
        return new(document, context.Epoch, context.N, contact.Rendered.For(view.Audience).Render(view, people.Version, parts.IsInconclusive(contact.Id)));
    }

    /// <summary>
    /// Renders for its agents what will be shown once this state is committed, so that it need not be rendered then. Nothing
    /// of it is handed out.
    /// </summary>
    public async Task PrepareAsync(ContactState expected, CancellationToken cancellationToken)
    {
        if (expected.Interactions.All(i => i.IsFinished) || contacts.InMemory(expected.Id) is not { } contact) return;
        if (await parts.ReadAsync(contact.Id, cancellationToken) is not { } context) return;
        var audience = Audience.Agent(views.LevelOf(expected));
        contact.Rendered.For(audience).Render(views.Of(contact, expected, context, audience), people.Version);
    }

    private ValueTask<OpenContact?> FindAsync(string document, CancellationToken cancellationToken) =>
        DocumentNames.ContactOf(document) is { } id ? contacts.FindAsync(id, cancellationToken) : ValueTask.FromResult<OpenContact?>(null);
}
