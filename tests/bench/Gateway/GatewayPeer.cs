using AgentHub.Bench.Children;

namespace AgentHub.Bench.Gateway;

/// <summary>Something that passes requests on to the same system.</summary>
/// <param name="name">As in the tables.</param>
/// <param name="process">Whose CPU counts, with its children's.</param>
/// <param name="address">Where it listens.</param>
/// <param name="owner">What ends with the peer.</param>
internal sealed class GatewayPeer(string name, ChildProcess process, Uri address, IAsyncDisposable owner) : IAsyncDisposable
{
    public string Name { get; } = name;

    public Uri Address { get; } = address;

    public TimeSpan Cpu => process.Cpu;

    /// <summary>Why it does not answer, as far as it says so itself.</summary>
    public string LastLines => process.LastLines;

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}
