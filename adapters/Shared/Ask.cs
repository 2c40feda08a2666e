using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>Turns a conversation with a vendor's API into an answer: whatever a system may do is an outcome, not an exception.</summary>
internal static class Ask
{
    /// <summary>Runs <paramref name="question"/> and gives what it answers, or the outcome of what went wrong.</summary>
    /// <param name="question">Calls the API and maps; may throw anything.</param>
    /// <param name="cancellationToken">Only its cancellation leaves as an exception.</param>
    /// <param name="notFoundIsNone">True when 404 means that there is no such record, rather than that the address is wrong.</param>
    public static async Task<Answer<T>> Async<T>(Func<Task<Answer<T>>> question, CancellationToken cancellationToken, bool notFoundIsNone = false)
    {
        try
        {
            return await question();
        }
        catch (Exception problem)
        {
            // A caller who has gone does not want to hear what else went wrong.
            cancellationToken.ThrowIfCancellationRequested();
            return problem is ApiException { StatusCode: HttpStatusCode.NotFound } && notFoundIsNone ? Answer.NotFound<T>() : Outcomes.Of<T>(problem);
        }
    }

    /// <summary>The value of an answer that must have one.</summary>
    /// <exception cref="UnreadableException">There is none.</exception>
    public static T Value<T>(T? value) where T : class => value ?? throw new UnreadableException("sent an empty answer");
}
