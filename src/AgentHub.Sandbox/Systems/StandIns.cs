namespace AgentHub.Sandbox.Systems;

/// <summary>All stand-ins, in the order they are shown.</summary>
internal sealed class StandIns(IEnumerable<IVendor> vendors, TimeProvider time, SandboxOptions options)
{
    public IReadOnlyList<StandIn> All { get; } = [.. vendors.Select(v => new StandIn(v, time, options))];

    /// <summary>By system id; null when there is none.</summary>
    public StandIn? Find(string system) => All.FirstOrDefault(s => s.Vendor.System == system);

    /// <summary>By the path of a request.</summary>
    public StandIn? For(PathString path) => All.FirstOrDefault(s => path.StartsWithSegments(s.Vendor.Prefix));
}
