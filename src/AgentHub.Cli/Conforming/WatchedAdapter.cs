namespace AgentHub.Cli;

/// <summary>Notices which capabilities a check wants.</summary>
internal sealed class WatchedAdapter(IAdapter adapter) : IAdapter
{
    private int _offered;
    private int _others;

    public string Product => adapter.Product;

    public IReadOnlySet<KeyKind> SearchableKeys => adapter.SearchableKeys;

    public KeyKind? RecordIdIs => adapter.RecordIdIs;

    /// <summary>True when capabilities were wanted, and none of them is offered.</summary>
    public bool WantsOthers => _others > 0 && _offered == 0;

    public T? As<T>() where T : class
    {
        var offer = adapter.As<T>();
        if (offer is null) Interlocked.Increment(ref _others);
        else Interlocked.Increment(ref _offered);
        return offer;
    }
}
