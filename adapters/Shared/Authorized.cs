using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>Asks with a token that may have ended before its time.</summary>
internal static class Authorized
{
    /// <summary>Asks <paramref name="question"/>; when the token is refused (401), once more with a new one.</summary>
    /// <param name="authorization">Gives the token.</param>
    /// <param name="question">Takes the value of the Authorization header. May be asked twice: a refused request has changed nothing.</param>
    /// <param name="cancellationToken">Ends the sign-in.</param>
    public static async Task<Answer<T>> AskAsync<T>(this IAuthorization authorization, Func<string, Task<Answer<T>>> question, CancellationToken cancellationToken)
    {
        var value = await authorization.ValueAsync(cancellationToken);
        try
        {
            return await question(value);
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.Unauthorized && authorization.CanRenew)
        {
            authorization.Forget(value);
        }
        value = await authorization.ValueAsync(cancellationToken);
        try
        {
            return await question(value);
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.Unauthorized)
        {
            authorization.Forget(value);
            throw;
        }
    }
}
