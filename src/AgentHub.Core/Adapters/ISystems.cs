using AgentHub.Abstractions;

namespace AgentHub.Core.Adapters;

/// <summary>The connected systems of record.</summary>
public interface ISystems
{
    /// <summary>Immutable snapshot, in configured order.</summary>
    IReadOnlyList<IConnectedSystem> All { get; }

    /// <summary>Questions under way at this moment, all systems together.</summary>
    int Asking { get; }

    /// <summary>Completes as soon as no question is under way.</summary>
    Task WhenIdleAsync(CancellationToken cancellationToken);

    /// <summary>Calls <paramref name="handler"/> when the state of a system changed; quick, must not throw.</summary>
    IDisposable Subscribe(Action<IConnectedSystem> handler);
}
