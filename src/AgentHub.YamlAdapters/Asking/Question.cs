namespace AgentHub.YamlAdapters;

/// <summary>Turns an exchange into an answer.</summary>
internal static class Question
{
    public static async Task<Answer<T>> AskAsync<T>(CapabilityPlan plan, Func<Task<Answer<T>>> question, CancellationToken cancellationToken)
    {
        try
        {
            return await question();
        }
        catch (OutsideException)
        {
            return Answer.NotFound<T>();
        }
        catch (TokenRefusedException refusal)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return refusal.To<T>();
        }
        catch (ApiException refusal) when (plan.Errors.TryGetValue((int)refusal.StatusCode, out var known))
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
