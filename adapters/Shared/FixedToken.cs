namespace AgentHub.Adapters;

/// <summary>A token that somebody else keeps fresh, or a stand-in's.</summary>
internal sealed class FixedToken(string token) : IAuthorization
{
    private readonly string _value = "Bearer " + token;

    public bool CanRenew => false;

    public ValueTask<string> ValueAsync(CancellationToken cancellationToken) => new(_value);

    public void Forget(string value) { }
}
