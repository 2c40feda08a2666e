using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>Asks with a sign-in; a token that has ended meanwhile is got anew, once.</summary>
internal static class SignedIn
{
    /// <inheritdoc cref="Ask.Async"/>
    /// <param name="signIn">Gives what the question is asked with.</param>
    /// <param name="question">Gets the value of the Authorization header.</param>
    /// <param name="cancellationToken">Only its cancellation leaves as an exception.</param>
    /// <param name="notFoundIsNone">True when 404 means that there is no such record.</param>
    public static Task<Answer<T>> AskAsync<T>(this ISignIn signIn, Func<string, Task<Answer<T>>> question, CancellationToken cancellationToken, bool notFoundIsNone = false) => Ask.Async(async () =>
    {
        try
        {
            var value = await signIn.ValueAsync(cancellationToken);
            try
            {
                return await question(value);
            }
            // Nothing was done by a request that was refused like this, so a write may be sent again too.
            catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.Unauthorized && signIn.Forget(value))
            {
                return await question(await signIn.ValueAsync(cancellationToken));
            }
        }
        catch (SignInRefusedException refusal)
        {
            return Answer.Refused<T>(refusal.IsOurs ? "refuses our credentials" : "cannot be signed in to at the moment", refusal.RetryAfter);
        }
    }, cancellationToken, notFoundIsNone);
}
