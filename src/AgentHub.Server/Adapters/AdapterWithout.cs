using AgentHub.Abstractions;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters;

/// <summary>An adapter without some of what it could do: another system of the company is there for that.</summary>
/// <param name="adapter">The whole of it.</param>
/// <param name="leftOut">What is not to be had.</param>
internal sealed class AdapterWithout(IAdapter adapter, IReadOnlySet<Capability> leftOut) : IAdapter
{
    public string Product => adapter.Product;

    public IReadOnlySet<KeyKind> SearchableKeys => adapter.SearchableKeys;

    public KeyKind? RecordIdIs => adapter.RecordIdIs;

    /// <summary>What the adapter could do and is not asked for.</summary>
    public IReadOnlyList<Capability> LeftOut => [.. AdapterCapabilities.Of(adapter).Where(leftOut.Contains)];

    public T? As<T>() where T : class => AdapterCapabilities.Of(typeof(T)) is { } capability && leftOut.Contains(capability) ? null : adapter.As<T>();
}
