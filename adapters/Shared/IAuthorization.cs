namespace AgentHub.Adapters;

/// <summary>Gives the value of the Authorization header. Thread safe.</summary>
internal interface IAuthorization
{
    /// <summary>True when a value that was refused can be replaced by a new one.</summary>
    bool CanRenew { get; }

    /// <exception cref="SignInRefusedException">The sign-in was refused.</exception>
    ValueTask<string> ValueAsync(CancellationToken cancellationToken);

    /// <summary>This value was refused: the next one must be new.</summary>
    void Forget(string value);
}
