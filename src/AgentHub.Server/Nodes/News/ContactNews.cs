using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Core.Supervision;

namespace AgentHub.Server.Nodes;

/// <summary>Contacts that other nodes committed events of: read from the ledger, and announced as if committed here.</summary>
internal sealed class ContactNews(InMemoryContactChanges changes, IContactLedger ledger, DayBook book, TimeProvider time) : INewsReader
{
    private const int Most = 10_000;

    public NodeNewsKind Kind => NodeNewsKind.Contact;

    public async Task ReadAsync(NodeNews news, CancellationToken cancellationToken)
    {
        var id = new ContactId(news.Name);
        if (news.Version > 0 && Known(id) >= news.Version) return;
        if (await ledger.FindAsync(id, cancellationToken) is { } contact) await TakeAsync(contact);
    }

    public async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        foreach (var contact in await ledger.RecordedSinceAsync(time.GetUtcNow().AddDays(-1), Most, cancellationToken)) await TakeAsync(contact);
    }

    private int Known(ContactId id) => book.Now.Contacts.TryGetValue(id, out var known) ? known.State.EventCount : 0;

    private async Task TakeAsync(ContactState contact)
    {
        if (contact.EventCount > Known(contact.Id)) await changes.CommittedAsync(new(null, null, contact));
    }
}
