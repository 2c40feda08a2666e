using System.Collections.Concurrent;
using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Context.Asking;

/// <summary>
/// Keeps the context of one contact filled: whenever something new is known it works out which questions follow, and sends
/// those that are not on their way. Every system is independent of every other; every answer merges and is announced alone.
/// </summary>
internal sealed class FanOut : IDisposable
{
    /// <summary>What was asked so long before this node took the contact up is asked by nobody any more, or by a lease's holder.</summary>
    private static readonly TimeSpan LongAsked = TimeSpan.FromSeconds(5);

    private readonly ContactId _contact;
    private readonly FanOutParts _do;
    private readonly Func<ContactState> _state;
    private readonly CallerMemo _caller;
    private readonly Flights _flights = new();
    private readonly SerialRunner _runner;
    private readonly ITimer _wake;
    private readonly FillTimes _times;
    private readonly EarlierContacts _earlier;
    private readonly ConcurrentDictionary<string, bool> _again = new(StringComparer.Ordinal);
    private readonly ArchiveWishes _archives = new();
    private ContactState? _foreseen;
    private int _refresh;
    private long _orphanedFor = LongAsked.Ticks;   // at first, and after another node went; negative in between

    /// <param name="contact">Whose context.</param>
    /// <param name="state">The contact as it is now.</param>
    /// <param name="caller">Who is calling.</param>
    /// <param name="parts">Everything it works with.</param>
    public FanOut(ContactId contact, Func<ContactState> state, CallerMemo caller, FanOutParts parts)
    {
        (_contact, _state, _caller, _do) = (contact, state, caller, parts);
        _runner = new(AdvanceAsync, e => parts.Log.WorkFailed(contact.Value, e));
        _wake = parts.Time.CreateTimer(static fan => ((FanOut)fan!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _times = new(parts.Meters, parts.Time);
        _earlier = new(contact, parts);
    }

    /// <summary>Questions on their way.</summary>
    public int Asking => _flights.Count;

    /// <summary>True when nothing is on its way and nothing is to be worked out.</summary>
    public bool IsIdle => _flights.Count == 0 && _runner.IsIdle;

    /// <summary>Something new is known.</summary>
    /// <param name="refresh">True when what is older than its soft time to live is to be asked again.</param>
    public void Advance(bool refresh = false)
    {
        if (refresh) Interlocked.Exchange(ref _refresh, 1);
        _runner.Poke();
    }

    /// <summary>A newer state is being committed: what follows from it is asked meanwhile. Nothing of it is shown.</summary>
    /// <param name="state">May never be committed; then asking was in vain.</param>
    /// <param name="refresh">As in <see cref="Advance"/>.</param>
    public void Foresee(ContactState state, bool refresh)
    {
        Volatile.Write(ref _foreseen, state);
        Advance(refresh);
    }

    /// <summary>What failed at this system is asked again without waiting for its time: it recovered, or an agent says so.</summary>
    public void Retry(string system)
    {
        _again[system] = true;
        _runner.Poke();
    }

    /// <summary>Another node is gone: what is being asked, and not here, may be asked by nobody any more.</summary>
    public void TakeOver()
    {
        Interlocked.Exchange(ref _orphanedFor, 0);
        _runner.Poke();
    }

    /// <summary>An agent asks again, or opens an invoice; what was opened for the first time may be a young copy.</summary>
    public void AskAgain(SystemView system, Capability capability, string recordId, string? itemId, bool again = true) =>
        Start(system, new CopyKey(system.Id, capability, recordId, itemId), again ? AskWish.NowWithAnyCopy : AskWish.IfOld, 0);

    /// <summary>An agent wants to see what an archive holds; nobody else asks one.</summary>
    public void AskArchive(SystemView archive, Capability capability)
    {
        _archives.Wish(archive.Id, capability);
        _again[archive.Id] = true; // a search that failed too
        _runner.Poke();
    }

    /// <summary>Cancels what is on its way; nothing is asked afterwards.</summary>
    public void Dispose()
    {
        _flights.Dispose();
        _wake.Dispose();
    }

    private async Task AdvanceAsync()
    {
        var state = Newest();
        if (!IsWanted(state)) return;
        var refresh = Interlocked.Exchange(ref _refresh, 0) == 1;
        var now = _do.Time.GetUtcNow();
        var context = await _do.Parts.ReadAsync(_contact, CancellationToken.None);
        var caller = _caller.Evaluate(state, context, _do.Systems.Searchable);
        var due = new DueAgain(_do.Options, now, refresh, TakeAgain(), TimeSpan.FromTicks(Interlocked.Exchange(ref _orphanedFor, -1)));
        foreach (var question in caller.Questions) Search(question, context, due);
        if (caller.State != IdentityState.Ambiguous)
            foreach (var system in _do.Systems.Now) Read(system, caller, context, due);
        ReadOpened(caller, context, due);
        // The systems first: reading the ledger takes this thread a part of a millisecond.
        _earlier.Look(state);
        _times.Look(context, caller, _flights.Count - _archives.Asking);
        WakeAt(NextWake.After(now, state, context));
    }

    private ContactState Newest()
    {
        var (known, foreseen) = (_state(), Volatile.Read(ref _foreseen));
        if (foreseen is null || foreseen.EventCount > known.EventCount) return foreseen ?? known;
        Interlocked.CompareExchange(ref _foreseen, null, foreseen);
        return known;
    }

    // Before it is queued the automated attendant still collects what identifies the caller.
    private static bool IsWanted(ContactState state) => !state.IsFinished && (!state.QueueStays.IsEmpty || !state.Interactions.IsEmpty);

    private void Search(SearchQuestion question, StoredContext? context, DueAgain due)
    {
        if (_do.Systems.Find(question.System) is not { } system || (system.Archive is not null && !_archives.IsWanted(system.Id))) return;
        var part = context?.Find<FindPart>(FindPart.FieldOf(question.System, question.Key));
        if (part is not null && !due.Is(part)) return;
        if (_flights.TryBegin(FindPart.FieldOf(question.System, question.Key), question.Key.Value) is not { } flight) return;
        if (system.Archive is null) _times.Begin();
        _ = FlyAsync(flight, "search", system, () =>
            _do.Finds.RunAsync(_contact, system, question, part?.Failures ?? 0, _runner.Poke, flight.Cancelled));
    }

    private void Read(SystemView system, Identification caller, StoredContext? context, DueAgain due)
    {
        if (caller.LinkOf(system.Id) is not { Status: LinkStatus.Linked, RecordId: { } record }) return;
        foreach (var capability in SystemView.FacetCapabilities)
        {
            if (!system.Can.Contains(capability)) continue;
            var part = context?.Find<FacetPart>(FacetPart.FieldOf(capability, system.Id, null));
            var isTheirs = part?.RecordId == record;
            // An archive is read for an agent who asked, and on where another node was reading it.
            if (system.Archive is not null && !_archives.Take(system.Id, capability) && !(isTheirs && part!.IsAsking && due.Is(part))) continue;
            if (system.Archive is null && isTheirs && !due.Is(part!)) continue;
            Start(system, new(system.Id, capability, record), isTheirs && part!.HasFailed ? AskWish.Now : AskWish.IfOld, isTheirs ? part!.Failures : 0);
        }
    }

    private void ReadOpened(Identification caller, StoredContext? context, DueAgain due)
    {
        foreach (var part in context?.All<FacetPart>() ?? [])
            if (part.Capability == Capability.InvoiceDetail && (part.HasFailed || part.IsAsking) && due.Is(part)
                && caller.LinkOf(part.System).RecordId == part.RecordId && _do.Systems.Now.FirstOrDefault(s => s.Id == part.System) is { } system)
                Start(system, new(part.System, part.Capability, part.RecordId, part.ItemId), AskWish.Now, part.Failures);
    }

    private HashSet<string> TakeAgain() => [.. _again.Keys.Where(system => _again.TryRemove(system, out _))];

    private void Start(SystemView view, CopyKey key, AskWish wish, int failures)
    {
        if (_do.Systems.Find(view.Id) is not { } system) return;
        if (_flights.TryBegin(FacetPart.FieldOf(key.Capability, key.System, key.ItemId), key.About) is not { } flight) return;
        if (system.Archive is null) _times.Begin();
        _ = FlyAsync(flight, key.Capability.ToString(), system, () => _do.Facets.RunAsync(_contact, system, key, wish, failures, flight.Cancelled));
    }

    private async Task FlyAsync(Flight flight, string capability, IConnectedSystem system, Func<Task> fly)
    {
        var isArchive = system.Archive is not null;
        if (isArchive) _archives.Began();
        try
        {
            await fly();
        }
        catch (OperationCanceledException) when (flight.Cancelled.IsCancellationRequested)
        {
            // The contact closed, or another record took its place.
        }
        catch (Exception e)
        {
            _do.Log.AskingFailed(capability, system.Id, _contact.Value, e);
        }
        finally
        {
            _flights.End(flight);
            if (isArchive) _archives.Ended();
            _runner.RunOrPoke();
        }
    }

    private void Wake()
    {
        _ = _do.Parts.NoticeAsync(_contact, "time", CancellationToken.None).AsTask();
        _runner.Poke();
    }

    private void WakeAt(DateTimeOffset? at)
    {
        try
        {
            var due = at is { } time ? time - _do.Time.GetUtcNow() : Timeout.InfiniteTimeSpan;
            _wake.Change(at is not null && due < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : due, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The contact closed meanwhile.
        }
    }
}
