namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Gives the value of the Authorization header. Thread safe.</summary>
internal interface IAuthorization
{
    ValueTask<string> ValueAsync(CancellationToken cancellationToken);

    /// <summary>The value was refused: the next one must be new.</summary>
    void Forget();
}

/// <summary>A token that somebody else keeps fresh, or a stand-in's.</summary>
internal sealed class FixedToken(string token) : IAuthorization
{
    private readonly string _value = "Bearer " + token;

    public ValueTask<string> ValueAsync(CancellationToken cancellationToken) => new(_value);

    public void Forget() { }
}
