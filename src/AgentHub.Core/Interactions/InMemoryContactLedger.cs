namespace AgentHub.Core.Interactions;

/// <summary>Contacts in memory. One append at a time; readers see the last committed state.</summary>
public sealed class InMemoryContactLedger(IContactCommits? commits = null, InMemoryLedgerFeed? feed = null) : IContactLedger, IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Source, string Id), ContactId> _known = [];
    private readonly Dictionary<ContactId, List<ContactEvent>> _events = [];
    private readonly Dictionary<ContactId, ContactState> _states = [];
    private readonly Dictionary<InteractionId, ContactId> _byInteraction = [];

    /// <inheritdoc/>
    public async Task<Appended> AppendAsync(ContactEvent contactEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contactEvent);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            Appended appended;
            lock (_lock) appended = Append_NeedsLock(contactEvent);
            if (appended.Duplicate || commits is null) return appended;
            var change = new ContactChange(contactEvent, appended.Before, appended.After);
            commits.Expected(change);
            await commits.CommittedAsync(change);
            return appended;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public Task<ContactState?> FindAsync(ContactId contact, CancellationToken cancellationToken)
    {
        lock (_lock) return Task.FromResult(_states.GetValueOrDefault(contact));
    }

    /// <inheritdoc/>
    public Task<ContactState?> FindByInteractionAsync(InteractionId interaction, CancellationToken cancellationToken)
    {
        lock (_lock) return Task.FromResult(_byInteraction.TryGetValue(interaction, out var contact) ? _states[contact] : null);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ContactState>> OpenAsync(int limit, CancellationToken cancellationToken) => Newest(s => !s.IsFinished, limit);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ContactState>> RecordedSinceAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        Newest(s => s.LastRecordedAt >= since, limit);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ContactState>> WithFactAsync(string key, string hash, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        Newest(s => s.StartedAt >= since && _events[s.Id].Any(e => Gives(e, key, hash)), limit);

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    private Appended Append_NeedsLock(ContactEvent e)
    {
        if (_known.TryGetValue((e.Source, e.Id), out var known)) return new(true, _states[known], _states[known]);
        _known.Add((e.Source, e.Id), e.Contact);
        var before = _states.GetValueOrDefault(e.Contact);
        if (!_events.TryGetValue(e.Contact, out var events)) _events[e.Contact] = events = [];
        events.Add(e);
        var after = _states[e.Contact] = ContactReducer.Reduce(events);
        foreach (var interaction in after.Interactions) _byInteraction.TryAdd(interaction.Id, e.Contact);
        feed?.Add(LedgerChangeKind.Contact, e.Contact.Value, e);
        return new(false, before, after);
    }

    private Task<IReadOnlyList<ContactState>> Newest(Func<ContactState, bool> which, int limit)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<ContactState>>(
                [.. _states.Values.Where(which).OrderByDescending(s => s.StartedAt).ThenBy(s => s.Id.Value, StringComparer.Ordinal).Take(limit)]);
    }

    private static bool Gives(ContactEvent e, string key, string hash) =>
        e.Type == EventTypes.FactGiven && e.Data.Text("key") == key && e.Data.Text("hash") == hash;
}
