namespace AgentHub.Core.Nodes;

/// <summary>
/// The right to do one thing at a time on all nodes together, such as asking a system one question. It is for saving work,
/// not for keeping order: a holder that stalls may lose its lease without knowing. Thread safe.
/// </summary>
public interface ILeases
{
    /// <summary>Takes a lease when nobody holds it. It is extended by itself until it is disposed.</summary>
    /// <param name="name">At most 500 characters; never stored in clear.</param>
    /// <param name="cancellationToken">Ends the call; a lease taken nevertheless lapses.</param>
    /// <returns>Null when somebody holds it.</returns>
    ValueTask<ILease?> TryTakeAsync(string name, CancellationToken cancellationToken);

    /// <summary>Completes when the lease was given back or lapsed, and at once when nobody holds it; after <paramref name="atMost"/> in any case.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask WaitAsync(string name, TimeSpan atMost, CancellationToken cancellationToken);
}
