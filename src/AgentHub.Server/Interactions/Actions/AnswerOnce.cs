using System.Collections.Concurrent;
using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>
/// Carries an action out once for an agent and idempotency key, and answers its repetitions with the first answer, also
/// after a restart. Answers that say "try again" (5xx) are not kept. Thread safe.
/// </summary>
internal sealed class AnswerOnce(IActionAnswers answers, TimeProvider time)
{
    /// <summary>Carried out by now; the table holds only what is under way, which the server's own limit of requests bounds.</summary>
    private readonly ConcurrentDictionary<(AgentId, string), Lazy<Task<ActionAnswer>>> _underWay = new();

    /// <param name="agent">Whose key it is.</param>
    /// <param name="key">As the client sent it.</param>
    /// <param name="request">Hash of what is asked; another one under the same key is refused.</param>
    /// <param name="act">Not ended when the client goes: what was begun is finished and kept.</param>
    public async Task<Reply> RunAsync(AgentId agent, string key, string request, Func<Task<Reply>> act)
    {
        var mine = new Lazy<Task<ActionAnswer>>(() => FirstAsync(agent, key, request, act));
        var first = _underWay.GetOrAdd((agent, key), mine);
        try
        {
            var answer = await first.Value;
            return answer.Request == request ? Reply.Again(answer) : Reply.Problem(422, "idempotency-key-reused",
                "This Idempotency-Key was used for another request: make a new one for every action.");
        }
        finally
        {
            _underWay.TryRemove(KeyValuePair.Create((agent, key), first));
        }
    }

    private async Task<ActionAnswer> FirstAsync(AgentId agent, string key, string request, Func<Task<Reply>> act)
    {
        if (await answers.FindAsync(agent, key, CancellationToken.None) is { } known) return known;
        var reply = await act();
        var answer = new ActionAnswer(request, reply.Status, reply.ContentType, reply.Body, time.GetUtcNow());
        return reply.Status < 500 ? await answers.SaveAsync(agent, key, answer, CancellationToken.None) : answer;
    }
}
