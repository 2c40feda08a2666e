using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;
using AgentHub.Core.Identity;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Server.Context.Documents;
using System.Collections.Concurrent;

namespace AgentHub.Server.Context;

/// <summary>Hears of everything that changes a context: events of contacts, systems in trouble, people's names, time.</summary>
internal sealed class ContextWork(
    OpenContacts contacts, ContextParts parts, ContactDocumentSource documents, IContactChanges changes, IContactLedger ledger, ISystems systems, IPeople people,
    ContextOptions options, TimeProvider time, ILogger<ContextWork> log, IPresence? presence = null) : IHostedService
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan TellSystemsEvery = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, SystemState?> _troubles = new(StringComparer.Ordinal);
    private readonly List<IDisposable> _subscriptions = [];
    private IReadOnlyList<IConnectedSystem> _known = [];
    private int _systemsChanged;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _subscriptions.Add(changes.SubscribeExpected(Expected));
        _subscriptions.Add(changes.Subscribe(Changed));
        _subscriptions.Add(systems.Subscribe(SystemChanged));
        _known = systems.All;
        _subscriptions.Add(systems.SubscribeSet(SetChanged));
        _subscriptions.Add(people.Subscribe(_ => NoticeAll("people")));
        if (presence is not null) _subscriptions.Add(presence.SubscribeGone(NodeGone));
        _subscriptions.Add(time.CreateTimer(_ => Sweep(), null, SweepEvery, SweepEvery));
        _subscriptions.Add(time.CreateTimer(_ => TellSystems(), null, TellSystemsEvery, TellSystemsEvery));
        await ResumeAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
        contacts.Dispose();
        return Task.CompletedTask;
    }

    // While the event is written to disk, a caller who is known by now is asked for, and what a desk will show is rendered.
    private void Expected(ContactChange change)
    {
        if (contacts.InMemory(change.After.Id) is not { } contact) return;
        contact.FanOut.Foresee(change.After, IsOffer(change));
        ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work.Me.PrepareAsync(work.After), (Me: this, change.After), preferLocal: false);
    }

    private async Task PrepareAsync(ContactState expected)
    {
        try
        {
            await documents.PrepareAsync(expected, CancellationToken.None);
        }
        catch (Exception e)
        {
            log.WorkFailed(expected.Id.Value, e);
        }
    }

    // The node that committed an event works on its contact; this one follows when it has the contact on its hands.
    private void Changed(ContactChange change)
    {
        if (change.IsFromElsewhere && contacts.InMemory(change.After.Id) is null) return;
        contacts.Update(change.After, IsOffer(change));
    }

    private static bool IsOffer(ContactChange change) => change.Cause?.Type == EventTypes.InteractionOffered;

    private void NodeGone(NodeId node)
    {
        foreach (var contact in contacts.All) contact.FanOut.TakeOver();
    }

    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var open = await ledger.OpenAsync(options.MaxContacts, cancellationToken);
            foreach (var state in open) contacts.Update(state, refresh: false);
            if (open.Count > 0) log.Resumed(open.Count);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.ResumeFailed(e);
        }
    }

    // Systems begin and end questions all the time: contacts are told of trouble and of its end, once a second at most.
    private void SystemChanged(IConnectedSystem system)
    {
        var trouble = SourceTrouble.Of(system.State);
        var before = _troubles.GetValueOrDefault(system.Id);
        if (Equals(before, trouble)) return;
        _troubles[system.Id] = trouble;
        Volatile.Write(ref _systemsChanged, 1);
        if (before is not { Condition: SystemCondition.Failed or SystemCondition.Open } || trouble is not null) return;
        foreach (var contact in contacts.All) contact.FanOut.Retry(system.Id);
    }

    // Told by one thread at a time. What a new version may answer where the old one failed is asked of it at once.
    private void SetChanged()
    {
        var before = Interlocked.Exchange(ref _known, systems.All);
        foreach (var gone in before.Except(_known)) _troubles.TryRemove(gone.Id, out _);
        foreach (var contact in contacts.All)
        {
            foreach (var system in _known.Except(before)) contact.FanOut.Retry(system.Id);
            contact.FanOut.Advance();
        }
        NoticeAll("systems");
    }

    private void TellSystems()
    {
        if (Interlocked.Exchange(ref _systemsChanged, 0) == 1) NoticeAll("systems");
    }

    private void NoticeAll(string about)
    {
        foreach (var contact in contacts.All) _ = parts.NoticeAsync(contact.Id, about, CancellationToken.None).AsTask();
    }

    private void Sweep() => _ = SweepAsync();

    private async Task SweepAsync()
    {
        try
        {
            await contacts.SweepAsync(CancellationToken.None);
        }
        catch (Exception e)
        {
            log.WorkFailed("(all)", e);
        }
    }
}
