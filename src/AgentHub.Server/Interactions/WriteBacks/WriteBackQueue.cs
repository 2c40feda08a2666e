using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;

namespace AgentHub.Server.Interactions.WriteBacks;

/// <summary>The write-backs as features see them: adds, shows and announces them, and wakes who works on them.</summary>
internal sealed class WriteBackQueue(IWriteBackStore store, INodeBus bus) : IWriteBacks, IDisposable
{
    private readonly Subscriptions<WriteBack> _subscriptions = new();
    private readonly SemaphoreSlim _added = new(0, 1);

    public Task<IReadOnlyList<WriteBack>> OfInteractionAsync(InteractionId interaction, CancellationToken cancellationToken) =>
        store.OfInteractionAsync(interaction, cancellationToken);

    public IDisposable Subscribe(Action<WriteBack> handler) => _subscriptions.Add(handler);

    /// <summary>Adds one, unless the interaction has one of this name already.</summary>
    public async Task AddAsync(WriteBack writeBack, CancellationToken cancellationToken)
    {
        if (!await store.AddAsync(writeBack, cancellationToken)) return;
        Announce(writeBack);
        WakeUp();
    }

    /// <summary>Has one tried again at once; nothing when it went on meanwhile.</summary>
    public async Task AgainAsync(WriteBack writeBack, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var again = writeBack with { State = WriteBackState.Pending, At = now, Reason = null, DueAt = now };
        if (await ReplaceAsync(again, writeBack.Attempts, cancellationToken)) WakeUp();
    }

    /// <summary>Stores a further state of one; false when another node was first.</summary>
    public async Task<bool> ReplaceAsync(WriteBack writeBack, int attempts, CancellationToken cancellationToken)
    {
        if (!await store.ReplaceAsync(writeBack, attempts, cancellationToken)) return false;
        Announce(writeBack);
        return true;
    }

    /// <summary>Another node added one or went on with one; tells the desks here.</summary>
    public async Task CatchUpAsync(InteractionId interaction, CancellationToken cancellationToken)
    {
        foreach (var writeBack in await store.OfInteractionAsync(interaction, cancellationToken)) _subscriptions.Announce(writeBack);
    }

    private void WakeUp()
    {
        try
        {
            _added.Release();
        }
        catch (SemaphoreFullException)
        {
            // Woken already.
        }
    }

    private void Announce(WriteBack writeBack)
    {
        _subscriptions.Announce(writeBack);
        bus.Announce(new(NodeNewsKind.WriteBack, writeBack.Interaction.Value));
    }

    /// <summary>Waits until one was added, at most <paramref name="atMost"/> by the timers of <paramref name="time"/>.</summary>
    /// <param name="atMost">How long.</param>
    /// <param name="since">When it was found that there is nothing to do for so long.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when the whole time was waited out; false when one was added before.</returns>
    public async Task<bool> WaitAsync(TimeSpan atMost, DateTimeOffset since, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(atMost, time);
        // The clock may have gone on before the timer was set.
        if (time.GetUtcNow() - since >= atMost) return true;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _added.WaitAsync(either.Token);
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }

    public void Dispose() => _added.Dispose();
}
