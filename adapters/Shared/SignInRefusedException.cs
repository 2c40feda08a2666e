namespace AgentHub.Adapters;

/// <summary>Where tokens are given out, none was.</summary>
/// <param name="status">What was answered; 400, 401 and 403 mean that id or secret are wrong.</param>
/// <param name="retryAfter">How long it asks to be left alone; null when it does not say.</param>
internal sealed class SignInRefusedException(int status, TimeSpan? retryAfter) : Exception($"The sign-in was answered with {status}.")
{
    public bool IsOurs { get; } = status is 400 or 401 or 403;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
