using System.Threading.RateLimiting;

namespace AgentHub.Server.Adapters;

/// <summary>A turn that was not got.</summary>
internal sealed class NoTurn : RateLimitLease
{
    public static readonly NoTurn Lease = new();

    public override bool IsAcquired => false;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }
}
