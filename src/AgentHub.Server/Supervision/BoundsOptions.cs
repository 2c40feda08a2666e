using AgentHub.Core.Supervision;

namespace AgentHub.Server.Supervision;

/// <summary>A target and a limit; both count as still reached.</summary>
internal sealed class BoundsOptions<T> where T : struct, IComparable<T>
{
    public BoundsOptions()
    {
    }

    public BoundsOptions(Bounds<T> usual) => (Target, Limit) = (usual.Target, usual.Limit);

    /// <summary>Up to here the number is fine.</summary>
    public T Target { get; set; }

    /// <summary>Up to here it is at risk; not below <see cref="Target"/>.</summary>
    public T Limit { get; set; }

    public Bounds<T> ToBounds() => new(Target, Limit);

    /// <summary>What is wrong with it, or null.</summary>
    public string? Fault(string path, T least) =>
        Target.CompareTo(least) < 0 ? $"{path}:Target must be at least {least}, is {Target}"
        : Limit.CompareTo(Target) < 0 ? $"{path}:Limit must not be below Target ({Target}), is {Limit}"
        : null;
}
