using System.Collections.Concurrent;
using AgentHub.Core;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Documents;

namespace AgentHub.Server.Context;

/// <summary>Writes parts of contexts and announces each alone.</summary>
internal sealed class ContextParts(IContextStore store, IDocumentChanges changes, AskingNumbers numbers)
{
    private readonly ConcurrentDictionary<ContactId, bool> _open = [];

    /// <summary>Number of a new asking.</summary>
    public long NextAsking() => numbers.Next();

    /// <summary>From now on parts of this contact are taken.</summary>
    public void Open(ContactId contact) => _open[contact] = true;

    /// <summary>The context, or null when nothing was written.</summary>
    public ValueTask<StoredContext?> ReadAsync(ContactId contact, CancellationToken cancellationToken) => store.ReadAsync(contact, cancellationToken);

    /// <summary>Writes a part unless a later one is there; announces when it was written. Nothing once the contact is let go.</summary>
    public async ValueTask PutAsync(ContactId contact, ContextPart part, CancellationToken cancellationToken)
    {
        if (!_open.ContainsKey(contact) || !await store.PutAsync(contact, part, cancellationToken)) return;
        if (!_open.ContainsKey(contact)) await store.RemoveAsync(contact, cancellationToken);
        changes.Changed(DocumentNames.Contact(contact));
    }

    /// <summary>Says that something the document shows changed elsewhere, so that it gets a newer version.</summary>
    public ValueTask NoticeAsync(ContactId contact, string about, CancellationToken cancellationToken) =>
        PutAsync(contact, new NoticePart { About = about, Stamp = new(NextAsking(), 0) }, cancellationToken);

    /// <summary>Forgets a context; whoever looks at it is told that it is gone.</summary>
    public async ValueTask RemoveAsync(ContactId contact, CancellationToken cancellationToken)
    {
        _open.TryRemove(contact, out _);
        await store.RemoveAsync(contact, cancellationToken);
        changes.Changed(DocumentNames.Contact(contact));
    }
}
