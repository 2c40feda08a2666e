using System.Collections.Immutable;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Redis.Context;

/// <summary>
/// What this node knows of one context: as Redis had it last, and the parts that Redis has not got (yet). While there are
/// such, the version is this node's own, under an epoch of its own, so that it is never taken for one of Redis's. Thread safe.
/// </summary>
internal sealed class HeldContext
{
    private static readonly ImmutableDictionary<string, ContextPart> None = ImmutableDictionary.Create<string, ContextPart>(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private StoredContext? _known;
    private ImmutableDictionary<string, ContextPart> _waiting = None;
    private string? _ownEpoch;
    private long _shownN;
    private StoredContext? _shown;

    /// <summary>The newest this node knows; null when nothing.</summary>
    public StoredContext? Shown => Volatile.Read(ref _shown);

    /// <summary>Epoch and version of Redis that need not be read again.</summary>
    public StoredContext? Known => Volatile.Read(ref _known);

    /// <summary>Parts that Redis has not got.</summary>
    public ImmutableDictionary<string, ContextPart> Waiting => Volatile.Read(ref _waiting);

    /// <summary>True when a part with the same or a later stamp is here.</summary>
    public bool Has(ContextPart part) => Shown?.Parts.GetValueOrDefault(part.Field) is { } old && part.Stamp <= old.Stamp;

    /// <summary>Redis could not take it: it waits here.</summary>
    /// <returns>False when a later one was here.</returns>
    public bool Keep(ContextPart part)
    {
        lock (_lock)
        {
            if (Has(part)) return false;
            _waiting = _waiting.SetItem(part.Field, part);
            Show_NeedsLock();
            return true;
        }
    }

    /// <summary>Redis took this part, as the given version.</summary>
    public void Written(ContextPart part, string epoch, long n)
    {
        lock (_lock)
        {
            if (n == 1 && _known?.Epoch != epoch) Begin_NeedsLock(epoch);
            if (_known is { } known && known.Epoch == epoch && known.N + 1 == n)
            {
                _known = known with { N = n, Parts = known.Parts.SetItem(part.Field, part) };
            }
            else if (!Has(part))
            {
                // Another node wrote in between: the next read brings both, and until then this one is only here.
                _waiting = _waiting.SetItem(part.Field, part);
            }
            Show_NeedsLock();
        }
    }

    /// <summary>What Redis has that is newer than what was known; everything when the epoch is another.</summary>
    public void Read(string epoch, long n, IEnumerable<ContextPart> parts)
    {
        lock (_lock)
        {
            if (_known?.Epoch != epoch) Begin_NeedsLock(epoch);
            if (n <= _known!.N) return;
            var all = _known.Parts.ToBuilder();
            foreach (var part in parts)
                if (!all.TryGetValue(part.Field, out var old) || old.Stamp < part.Stamp) all[part.Field] = part;
            _known = new(epoch, n, all.ToImmutable());
            Show_NeedsLock();
        }
    }

    /// <summary>Redis has nothing of it any more: what this node knows waits to be written again.</summary>
    public void Lost()
    {
        lock (_lock)
        {
            KeepKnown_NeedsLock();
            _known = null;
            Show_NeedsLock();
        }
    }

    /// <summary>A context that was begun anew is not the one known: what that one held is not lost with it.</summary>
    private void Begin_NeedsLock(string epoch)
    {
        KeepKnown_NeedsLock();
        _known = new(epoch, 0, None);
    }

    private void KeepKnown_NeedsLock()
    {
        foreach (var (field, part) in _known?.Parts ?? None)
            if (!_waiting.TryGetValue(field, out var other) || other.Stamp < part.Stamp) _waiting = _waiting.SetItem(field, part);
    }

    private void Show_NeedsLock()
    {
        foreach (var (field, part) in _waiting)
            if (_known?.Parts.TryGetValue(field, out var there) == true && part.Stamp <= there.Stamp) _waiting = _waiting.Remove(field);
        if (_waiting.IsEmpty)
        {
            _shownN = Math.Max(_shownN, _known?.N ?? 0);
            Volatile.Write(ref _shown, _known is { N: > 0 } ? _known : null);
            return;
        }
        _shownN = Math.Max(_shownN, _known?.N ?? 0) + 1;
        _ownEpoch ??= $"{_known?.Epoch}~{Guid.NewGuid().ToString("n")[..12]}";
        Volatile.Write(ref _shown, new(_ownEpoch, _shownN, (_known?.Parts ?? None).SetItems(_waiting)));
    }
}
