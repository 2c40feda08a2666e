namespace AgentHub.Adapters;

/// <summary>A sign-in gave no token.</summary>
/// <param name="status">What it answered; 400 and 401 mean that the application's id, secret or tenant are wrong.</param>
/// <param name="retryAfter">How long it asked to be left alone; null when it did not.</param>
internal sealed class SignInRefusedException(int status, TimeSpan? retryAfter) : Exception($"The sign-in was answered with {status}.")
{
    public bool IsOurs { get; } = status is >= 400 and < 500 and not 429;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
