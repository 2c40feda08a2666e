using System.Collections.Immutable;

namespace AgentHub.Server.Gateway.Network;

/// <summary>Everything that connections to a system depend on.</summary>
internal sealed record BackEndPlace(Uri Base, int MaxConnections, TimeSpan ConnectTimeout, ImmutableArray<string> AllowAddresses)
{
    public bool Equals(BackEndPlace? other) => other is not null && Base == other.Base && MaxConnections == other.MaxConnections
        && ConnectTimeout == other.ConnectTimeout && AllowAddresses.SequenceEqual(other.AllowAddresses);

    public override int GetHashCode() => HashCode.Combine(Base, MaxConnections, ConnectTimeout, AllowAddresses.Length);
}
