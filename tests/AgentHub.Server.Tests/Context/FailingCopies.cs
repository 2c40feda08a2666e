using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;
using AgentHub.Testing;

namespace AgentHub.Server.Tests.Context;

/// <summary>Copies in memory that cannot be kept of one capability, for as long as a test wants.</summary>
internal sealed class FailingCopies : ICopies
{
    private readonly InMemoryCopies _copies = new(1_000, TimeSpan.FromDays(1), new ManualTime());

    public Capability? Fails { get; set; }

    public ValueTask<Copy?> FindAsync(CopyKey key, CancellationToken cancellationToken) => _copies.FindAsync(key, cancellationToken);

    public ValueTask SaveAsync(CopyKey key, Copy copy, CancellationToken cancellationToken) =>
        key.Capability == Fails ? throw new ArgumentException("no room") : _copies.SaveAsync(key, copy, cancellationToken);
}
