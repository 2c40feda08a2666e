namespace AgentHub.Sandbox.Hub;

/// <summary>
/// The nodes of the hub: the one named at the start, and those that made themselves known. Events go to one of them as long as
/// it answers, then to the next. Thread safe.
/// </summary>
internal sealed class Hubs(SandboxOptions options)
{
    /// <summary>Most nodes known at a time; beyond, the one heard of longest ago is forgotten.</summary>
    public const int Most = 16;

    private readonly Lock _lock = new();
    private readonly List<KnownHub> _known = [new(options.Hub, null)];
    private int _inUse;

    /// <summary>All that are known, a snapshot.</summary>
    public IReadOnlyList<Uri> All
    {
        get { lock (_lock) return [.. _known.Select(h => h.Address)]; }
    }

    /// <summary>The one that gets the events.</summary>
    public Uri InUse
    {
        get { lock (_lock) return _known[_inUse].Address; }
    }

    /// <summary>This one did not answer: the next is in use from now on.</summary>
    public void MoveOn(Uri from)
    {
        lock (_lock)
        {
            if (_known[_inUse].Address == from) _inUse = (_inUse + 1) % _known.Count;
        }
    }

    /// <summary>A node makes itself known, as it does again and again.</summary>
    /// <returns>True when it is new, was started since it was last heard of, or missed an order since.</returns>
    public bool Add(Uri address, string node)
    {
        lock (_lock)
        {
            var at = _known.FindIndex(h => h.Address == address);
            if (at >= 0 && _known[at].Node == node) return false;
            if (at >= 0) _known[at] = new(address, node);
            else Add_NeedsLock(new(address, node));
            return true;
        }
    }

    /// <summary>This one did not take an order: when it is next heard of, it counts as started anew.</summary>
    public void Missed(Uri address)
    {
        lock (_lock)
        {
            var at = _known.FindIndex(h => h.Address == address);
            if (at >= 0) _known[at] = new(address, null);
        }
    }

    /// <summary>The first stays: it was named by whoever started the sandbox.</summary>
    private void Add_NeedsLock(KnownHub hub)
    {
        if (_known.Count == Most)
        {
            _known.RemoveAt(1);
            if (_inUse > 0) _inUse--;
        }
        _known.Add(hub);
    }

    private sealed record KnownHub(Uri Address, string? Node);
}
