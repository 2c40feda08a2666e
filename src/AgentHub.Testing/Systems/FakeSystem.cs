using System.Collections.Concurrent;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;

namespace AgentHub.Testing.Systems;

/// <summary>
/// A connected system whose answers a test can hold, fail and count. Without that it answers at once. Thread safe.
/// </summary>
public sealed class FakeSystem(string id, string title, string kind, IAdapter adapter, TimeProvider time) : IConnectedSystem
{
    private readonly ConcurrentDictionary<Capability, TaskCompletionSource> _held = [];
    private readonly ConcurrentDictionary<Capability, (Outcome Outcome, string Reason, TimeSpan? RetryAfter)> _failing = [];
    private readonly ConcurrentQueue<Capability> _asked = [];
    private readonly ConcurrentQueue<Capability> _cancelled = [];
    private readonly List<Action<IConnectedSystem>> _watchers = [];
    private SystemState _state = new(SystemCondition.Idle, DateTimeOffset.UnixEpoch);

    /// <inheritdoc/>
    public string Id => id;
    /// <inheritdoc/>
    public string Title => title;
    /// <inheritdoc/>
    public string Kind => kind;
    /// <inheritdoc/>
    public IAdapter Adapter => adapter;
    /// <inheritdoc/>
    public ArchiveNotice? Archive { get; init; }

    public bool IsReadOnly { get => field || Archive is not null; set; }
    /// <inheritdoc/>
    public SystemState State => Volatile.Read(ref _state);

    /// <summary>Questions asked so far, in order.</summary>
    public IReadOnlyList<Capability> Asked => [.. _asked];

    /// <summary>Questions that the asker gave up.</summary>
    public IReadOnlyList<Capability> Cancelled => [.. _cancelled];

    /// <summary>How often a capability was asked.</summary>
    public int Count(Capability capability) => _asked.Count(c => c == capability);

    /// <inheritdoc/>
    public TimeSpan ShowWithout(Capability capability) => TimeSpan.FromMilliseconds(1500);

    /// <summary>Answers wait until <see cref="Release"/>; all of them when no capability is named.</summary>
    public FakeSystem Hold(params Capability[] capabilities)
    {
        foreach (var capability in capabilities.Length == 0 ? Enum.GetValues<Capability>() : capabilities)
            _held.TryAdd(capability, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return this;
    }

    /// <summary>Lets held answers go; all of them when no capability is named.</summary>
    public void Release(params Capability[] capabilities)
    {
        foreach (var capability in capabilities.Length == 0 ? Enum.GetValues<Capability>() : capabilities)
            if (_held.TryRemove(capability, out var gate)) gate.TrySetResult();
    }

    /// <summary>From now on a capability fails; until <see cref="Heal"/>.</summary>
    public FakeSystem Fail(Capability capability, Outcome outcome, string reason, TimeSpan? retryAfter = null)
    {
        _failing[capability] = (outcome, reason, retryAfter);
        return this;
    }

    /// <summary>From now on a capability answers again.</summary>
    public void Heal(Capability capability) => _failing.TryRemove(capability, out _);

    /// <summary>Sets the state and tells who watches.</summary>
    public void Become(SystemState state)
    {
        Volatile.Write(ref _state, state);
        lock (_watchers)
            foreach (var watcher in _watchers) watcher(this);
    }

    /// <inheritdoc/>
    public async Task<Answer<T>> AskAsync<T>(Capability capability, Func<CancellationToken, Task<Answer<T>>> question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        _asked.Enqueue(capability);
        var began = time.GetTimestamp();
        try
        {
            if (_held.TryGetValue(capability, out var gate)) await gate.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _cancelled.Enqueue(capability);
            throw;
        }
        var answer = _failing.TryGetValue(capability, out var failure)
            ? new Answer<T> { Outcome = failure.Outcome, Reason = failure.Reason, RetryAfter = failure.RetryAfter }
            : await question(cancellationToken);
        return answer with { System = id, AsOf = time.GetUtcNow(), Took = time.GetElapsedTime(began) };
    }

    internal void Watch(Action<IConnectedSystem> watcher)
    {
        lock (_watchers) _watchers.Add(watcher);
    }
}
