namespace AgentHub.YamlAdapters;

/// <summary>Who gives out access tokens refused us one. Its status says nothing about what was asked of the system.</summary>
internal sealed class TokenRefusedException(ApiException refusal) : Exception("No access token was given.", refusal)
{
    public Answer<T> To<T>() => (int)refusal.StatusCode is 400 or 401 or 403
        ? Answer.Refused<T>("refuses our credentials", RetryAfter.Of(refusal.Headers))
        : Outcomes.Of<T>(refusal);
}
