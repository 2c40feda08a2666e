namespace AgentHub.Core.Interactions;

/// <summary>What an action answered, so that the same request is answered the same and carried out once.</summary>
/// <param name="Request">Hash of what was asked: path and body.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Null when there is no body.</param>
/// <param name="Body">Null when there is none.</param>
/// <param name="At">Hub clock, UTC.</param>
public sealed record ActionAnswer(string Request, int Status, string? ContentType, string? Body, DateTimeOffset At);

/// <summary>Remembers answers by agent and idempotency key. Thread safe.</summary>
public interface IActionAnswers
{
    /// <summary>The answer given before, or null.</summary>
    Task<ActionAnswer?> FindAsync(AgentId agent, string key, CancellationToken cancellationToken);

    /// <summary>Keeps the first answer saved for a key, and returns that one.</summary>
    Task<ActionAnswer> SaveAsync(AgentId agent, string key, ActionAnswer answer, CancellationToken cancellationToken);

    /// <summary>Removes answers older than <paramref name="before"/>; returns how many.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
