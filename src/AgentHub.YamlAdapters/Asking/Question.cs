namespace AgentHub.YamlAdapters;

/// <summary>Turns an exchange into an answer.</summary>
internal static class Question
{
    /// <param name="errors">What statuses mean.</param>
    /// <param name="isWrite">Whether a value that cannot be sent is a refusal, rather than one that nobody has.</param>
    /// <param name="question">May throw anything.</param>
    /// <param name="cancellationToken">Only its cancellation leaves as an exception.</param>
    public static async Task<Answer<T>> AskAsync<T>(IReadOnlyDictionary<int, ErrorPlan> errors, bool isWrite, Func<Task<Answer<T>>> question, CancellationToken cancellationToken)
    {
        try
        {
            return await question();
        }
        catch (OutsideException)
        {
            return isWrite ? Answer.Refused<T>("cannot be sent something that this needs") : Answer.NotFound<T>();
        }
        catch (TokenRefusedException refusal)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return refusal.To<T>();
        }
        catch (ApiException refusal) when (errors.TryGetValue((int)refusal.StatusCode, out var known))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return known.To<T>(RetryAfter.Of(refusal.Headers));
        }
        catch (Exception problem)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Outcomes.Of<T>(problem);
        }
    }
}
