using System.Collections.Concurrent;

namespace AgentHub.Core.Interactions;

/// <summary>Answers of actions, in memory.</summary>
public sealed class InMemoryActionAnswers : IActionAnswers
{
    private readonly ConcurrentDictionary<(AgentId, string), ActionAnswer> _answers = new();

    /// <inheritdoc/>
    public Task<ActionAnswer?> FindAsync(AgentId agent, string key, CancellationToken cancellationToken) =>
        Task.FromResult(_answers.GetValueOrDefault((agent, key)));

    /// <inheritdoc/>
    public Task<ActionAnswer> SaveAsync(AgentId agent, string key, ActionAnswer answer, CancellationToken cancellationToken) =>
        Task.FromResult(_answers.GetOrAdd((agent, key), answer));

    /// <inheritdoc/>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Task.FromResult(_answers.Where(a => a.Value.At < before).Count(a => _answers.TryRemove(a)));
}
