namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Entra ID gave no token.</summary>
/// <param name="status">What it answered; 400 and 401 mean that the application's id, secret or tenant are wrong.</param>
internal sealed class SignInRefusedException(int status) : Exception($"Entra ID answered the sign-in with {status}.")
{
    public bool IsOurs { get; } = status is >= 400 and < 500 and not 429;
}
