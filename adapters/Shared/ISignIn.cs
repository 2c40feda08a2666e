namespace AgentHub.Adapters;

/// <summary>Gives the value of the Authorization header. Thread safe.</summary>
internal interface ISignIn
{
    /// <exception cref="SignInRefusedException">Where tokens are given out, none was.</exception>
    ValueTask<string> ValueAsync(CancellationToken cancellationToken);

    /// <summary>A value was refused (401).</summary>
    /// <returns>True when the next one is another, so that asking once more makes sense.</returns>
    bool Forget(string value);
}
