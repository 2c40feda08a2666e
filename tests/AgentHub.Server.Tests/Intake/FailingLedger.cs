using AgentHub.Core;
using AgentHub.Core.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Intake;

/// <summary>A ledger in memory that fails where the test wants it to.</summary>
internal sealed class FailingLedger : IContactLedger
{
    private readonly InMemoryContactLedger _inner = new();

    public Func<ContactEvent, bool> Fails { get; set; } = _ => false;

    public void Replace(IServiceCollection services) => services.AddSingleton<IContactLedger>(this);

    public Task<Appended> AppendAsync(ContactEvent contactEvent, CancellationToken cancellationToken) =>
        Fails(contactEvent) ? throw new IOException("disk full") : _inner.AppendAsync(contactEvent, cancellationToken);

    public Task<ContactState?> FindAsync(ContactId contact, CancellationToken cancellationToken) => _inner.FindAsync(contact, cancellationToken);

    public Task<ContactState?> FindByInteractionAsync(InteractionId interaction, CancellationToken cancellationToken) => _inner.FindByInteractionAsync(interaction, cancellationToken);

    public Task<IReadOnlyList<ContactState>> OpenAsync(int limit, CancellationToken cancellationToken) => _inner.OpenAsync(limit, cancellationToken);

    public Task<IReadOnlyList<ContactState>> RecordedSinceAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        _inner.RecordedSinceAsync(since, limit, cancellationToken);

    public Task<IReadOnlyList<ContactState>> WithFactAsync(string key, string hash, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        _inner.WithFactAsync(key, hash, since, limit, cancellationToken);
}
