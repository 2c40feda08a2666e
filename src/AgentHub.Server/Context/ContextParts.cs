using System.Collections.Concurrent;
using AgentHub.Core;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Documents;

namespace AgentHub.Server.Context;

/// <summary>
/// Writes parts of contexts and announces them. An answer is announced at once and alone, and what is concluded from it a
/// moment later; what only tells that something is on its way, together with what follows shortly after. Thread safe.
/// </summary>
internal sealed class ContextParts : IDisposable
{
    private static readonly TimeSpan TogetherWithin = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan ConcludeWithin = TimeSpan.FromMilliseconds(2);

    private readonly IContextStore _store;
    private readonly IDocumentChanges _changes;
    private readonly AskingNumbers _numbers;
    private readonly ShortlyAfter _together;
    private readonly ShortlyAfter _conclude;
    private readonly ConcurrentDictionary<ContactId, bool> _open = [];
    private readonly ConcurrentDictionary<ContactId, bool> _inconclusive = [];

    public ContextParts(IContextStore store, IDocumentChanges changes, AskingNumbers numbers)
    {
        (_store, _changes, _numbers) = (store, changes, numbers);
        // Waits of a few milliseconds are no time of the product: they pass even where its clock is held.
        _together = new(TogetherWithin, contact => changes.Changed(DocumentNames.Contact(contact)), TimeProvider.System);
        _conclude = new(ConcludeWithin, contact => _ = ConcludeAsync(contact).AsTask(), TimeProvider.System);
    }

    /// <summary>Number of a new asking.</summary>
    public long NextAsking() => _numbers.Next();

    /// <summary>From now on parts of this contact are taken.</summary>
    public void Open(ContactId contact) => _open[contact] = true;

    /// <summary>True between an answer and the moment after it in which what follows from it is worked out.</summary>
    public bool IsInconclusive(ContactId contact) => _inconclusive.ContainsKey(contact);

    /// <summary>The context, or null when nothing was written.</summary>
    public ValueTask<StoredContext?> ReadAsync(ContactId contact, CancellationToken cancellationToken) => _store.ReadAsync(contact, cancellationToken);

    /// <summary>Writes a part unless a later one is there; announces when it was written. Nothing once the contact is let go.</summary>
    public async ValueTask PutAsync(ContactId contact, ContextPart part, CancellationToken cancellationToken)
    {
        var isAnswer = part is FacetPart { Phase: AskPhase.Answered };
        if (isAnswer) _inconclusive[contact] = true;
        if (await WriteAsync(contact, part, cancellationToken))
        {
            if (isAnswer) AnnounceNow(contact);
            else _together.For(contact);
        }
        if (isAnswer) _conclude.For(contact);
    }

    /// <summary>Says that something the document shows changed elsewhere, so that it gets a newer version.</summary>
    public ValueTask NoticeAsync(ContactId contact, string about, CancellationToken cancellationToken) => PutAsync(contact, Notice(about), cancellationToken);

    /// <summary>Forgets a context; whoever looks at it is told that it is gone.</summary>
    public async ValueTask RemoveAsync(ContactId contact, CancellationToken cancellationToken)
    {
        _open.TryRemove(contact, out _);
        _inconclusive.TryRemove(contact, out _);
        await _store.RemoveAsync(contact, cancellationToken);
        AnnounceNow(contact);
    }

    public void Dispose()
    {
        _together.Dispose();
        _conclude.Dispose();
    }

    private async ValueTask<bool> WriteAsync(ContactId contact, ContextPart part, CancellationToken cancellationToken)
    {
        if (!_open.ContainsKey(contact) || !await _store.PutAsync(contact, part, cancellationToken)) return false;
        if (!_open.ContainsKey(contact)) await _store.RemoveAsync(contact, cancellationToken);
        return true;
    }

    private async ValueTask ConcludeAsync(ContactId contact)
    {
        _inconclusive.TryRemove(contact, out _);
        if (await WriteAsync(contact, Notice("conclusions"), CancellationToken.None)) AnnounceNow(contact);
    }

    private NoticePart Notice(string about) => new() { About = about, Stamp = new(NextAsking(), 0) };

    private void AnnounceNow(ContactId contact)
    {
        _together.Forget(contact);
        _changes.ChangedHere(DocumentNames.Contact(contact));
    }
}
