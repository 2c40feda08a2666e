using System.Collections.Concurrent;
using AgentHub.Core;
using AgentHub.Core.Context;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Interactions;
using AgentHub.Server.Context.Asking;

namespace AgentHub.Server.Context;

/// <summary>The contacts in memory, bounded. A finished one can be read for a while; one let go comes back with its next event. Thread safe.</summary>
internal sealed class OpenContacts(FactDictionary facts, IFactHash hash, FanOutParts parts) : IDisposable
{
    private readonly ConcurrentDictionary<ContactId, OpenContact> _contacts = [];

    /// <summary>Contacts in memory.</summary>
    public int Count => _contacts.Count;

    /// <summary>Everything in memory, in no order.</summary>
    public IEnumerable<OpenContact> All => _contacts.Select(c => c.Value);

    /// <summary>Takes the newest state of a contact and works on its context.</summary>
    /// <param name="state">As committed.</param>
    /// <param name="refresh">True when an agent is about to look at it.</param>
    public void Update(ContactState state, bool refresh)
    {
        if (state.IsFinished && !_contacts.ContainsKey(state.Id)) return;
        var contact = Add(state);
        contact.Update(state, parts.Time.GetUtcNow());
        if (state.IsFinished) contact.Dispose();
        else contact.FanOut.Advance(refresh);
        _ = parts.Parts.NoticeAsync(state.Id, "contact", CancellationToken.None).AsTask();
    }

    /// <summary>The contact when it is in memory, finished or not; else null.</summary>
    public OpenContact? InMemory(ContactId id) => _contacts.GetValueOrDefault(id);

    /// <summary>The contact, brought back from the ledger when it is not in memory. Null when there is none, or it is finished and let go.</summary>
    public async ValueTask<OpenContact?> FindAsync(ContactId id, CancellationToken cancellationToken)
    {
        if (_contacts.TryGetValue(id, out var contact)) return contact;
        if (await parts.Ledger.FindAsync(id, cancellationToken) is not { IsFinished: false } state) return null;
        Update(state, refresh: false);
        return _contacts.GetValueOrDefault(id);
    }

    /// <summary>Lets go what is finished or idle for long enough, and what is too many.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = parts.Time.GetUtcNow();
        foreach (var contact in All.Where(c => now - c.TouchedAt >= (c.State.IsFinished ? parts.Options.KeepClosed : parts.Options.KeepIdle)))
            await LetGoAsync(contact, cancellationToken);
        var tooMany = Count - parts.Options.MaxContacts;
        if (tooMany <= 0) return;
        parts.Log.TooManyContacts(tooMany, parts.Options.MaxContacts);
        foreach (var contact in All.OrderBy(c => !c.State.IsFinished).ThenBy(c => c.TouchedAt).Take(tooMany).ToArray()) await LetGoAsync(contact, cancellationToken);
    }

    public void Dispose()
    {
        foreach (var contact in All) contact.Dispose();
    }

    private OpenContact Add(ContactState state)
    {
        while (true)
        {
            if (_contacts.TryGetValue(state.Id, out var known)) return known;
            var contact = new OpenContact(state, new CallerMemo(facts, CandidateId), parts);
            parts.Parts.Open(state.Id);
            if (_contacts.TryAdd(state.Id, contact)) return contact;
            contact.Dispose();
        }
    }

    private string CandidateId(string who) => "c" + hash.Of("candidate", who)[..10];

    private async Task LetGoAsync(OpenContact contact, CancellationToken cancellationToken)
    {
        if (!_contacts.TryRemove(KeyValuePair.Create(contact.Id, contact))) return;
        contact.Dispose();
        await parts.Parts.RemoveAsync(contact.Id, cancellationToken);
    }
}
