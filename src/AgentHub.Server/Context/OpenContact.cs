using AgentHub.Core;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Interactions;
using AgentHub.Server.Context.Asking;
using AgentHub.Server.Context.Documents;

namespace AgentHub.Server.Context;

/// <summary>One contact in memory: its newest state, who is calling, the questions on their way, what was rendered.</summary>
internal sealed class OpenContact : IDisposable
{
    private readonly SystemViews _systems;
    private readonly CallerMemo _caller;
    private ContactState _state;
    private long _touchedAt;

    public OpenContact(ContactState state, CallerMemo caller, FanOutParts parts)
    {
        (_state, _caller, _systems) = (state, caller, parts.Systems);
        _touchedAt = parts.Time.GetUtcNow().UtcTicks;
        FanOut = new(state.Id, () => State, caller, parts);
    }

    public ContactId Id => State.Id;

    /// <summary>The newest state told.</summary>
    public ContactState State => Volatile.Read(ref _state);

    public FanOut FanOut { get; }

    /// <summary>What was rendered, for each audience.</summary>
    public RenderedBodies Rendered { get; } = new();

    /// <summary>When its last event was told, by the hub's clock.</summary>
    public DateTimeOffset TouchedAt => new(Volatile.Read(ref _touchedAt), TimeSpan.Zero);

    /// <summary>Who the caller is, as far as this version of the context says.</summary>
    public Identification Caller(StoredContext? context) => Caller(State, context);

    /// <summary>The same for a state that may be newer than the one told.</summary>
    public Identification Caller(ContactState state, StoredContext? context) => _caller.Evaluate(state, context, _systems.Searchable);

    /// <summary>Takes a newer state; an older one, reduced from fewer events, changes nothing.</summary>
    public void Update(ContactState state, DateTimeOffset now)
    {
        Volatile.Write(ref _touchedAt, now.UtcTicks);
        while (State is var old && state.EventCount >= old.EventCount)
            if (ReferenceEquals(Interlocked.CompareExchange(ref _state, state, old), old)) return;
    }

    public void Dispose() => FanOut.Dispose();
}
