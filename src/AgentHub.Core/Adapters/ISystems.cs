using AgentHub.Abstractions;

namespace AgentHub.Core.Adapters;

/// <summary>The connected systems of record.</summary>
public interface ISystems
{
    /// <summary>Immutable snapshot, ordered by id. The same object until systems come, go or are replaced.</summary>
    /// <remarks>Take it once for a piece of work: a system that goes meanwhile still answers whoever holds it.</remarks>
    IReadOnlyList<IConnectedSystem> All { get; }

    /// <summary>Questions under way at this moment, all systems together.</summary>
    int Asking { get; }

    /// <summary>Completes as soon as no question is under way.</summary>
    Task WhenIdleAsync(CancellationToken cancellationToken);

    /// <summary>Calls <paramref name="handler"/> when the state of a system changed; quick, must not throw.</summary>
    IDisposable Subscribe(Action<IConnectedSystem> handler);

    /// <summary>Calls <paramref name="handler"/> when systems came, went or were replaced; <see cref="All"/> is the new set already. Quick, must not throw.</summary>
    IDisposable SubscribeSet(Action handler);
}
