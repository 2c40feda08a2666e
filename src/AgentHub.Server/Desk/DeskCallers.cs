using System.Collections.Concurrent;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Supervision;

namespace AgentHub.Server.Desk;

/// <summary>
/// Names of the callers on the desks, taken from the contact documents as they pass by, so that a list of calls costs no
/// reading of its own. A name is kept until its contact is finished. Thread safe.
/// </summary>
internal sealed class DeskCallers(DayBook book, IDocumentChanges changes, Lazy<DocumentFeeds> feeds)
{
    private readonly ConcurrentDictionary<ContactId, string> _names = new();

    /// <summary>The name; null when the caller is not identified.</summary>
    public async ValueTask<string?> NameAsync(ContactId contact, AgentId agent, CancellationToken cancellationToken)
    {
        if (!_names.TryGetValue(contact, out var name))
        {
            var reading = await feeds.Value.ReadAsync(DocumentNames.Contact(contact), new(agent, ViewerRole.Agent), cancellationToken);
            if (reading.Snapshot is not { } snapshot) return null;
            name = _names.GetOrAdd(contact, NameIn(snapshot.Body));
        }
        return name.Length == 0 ? null : name;
    }

    /// <summary>A new version of a document was read; a new name is announced to the desks it is on.</summary>
    public void Saw(string document, DocumentBody body)
    {
        if (DocumentNames.ContactOf(document) is not { } contact) return;
        var name = NameIn(body);
        if (_names.TryGetValue(contact, out var known) && known == name) return;
        _names[contact] = name;
        if (!book.Now.Contacts.TryGetValue(contact, out var on)) return;
        foreach (var interaction in on.State.Interactions)
            if (!interaction.IsFinished) changes.Changed(DocumentNames.Desk(interaction.Agent));
    }

    /// <summary>The contact is finished.</summary>
    public void Forget(ContactId contact) => _names.TryRemove(contact, out _);

    private static string NameIn(DocumentBody body) => body.Text("identity", "customer", "name") ?? "";
}
