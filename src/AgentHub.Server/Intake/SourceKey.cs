namespace AgentHub.Server.Intake;

/// <summary>One secret of a source, and when it counts.</summary>
/// <param name="Id">Its name in the settings; a sender may say it in <c>AgentHub-Key</c>.</param>
/// <param name="NotBefore">Included.</param>
/// <param name="NotAfter">Not included.</param>
internal sealed record SourceKey(string Id, string Secret, DateTimeOffset? NotBefore, DateTimeOffset? NotAfter)
{
    /// <summary>Name of the one secret that needs no entry of its own.</summary>
    public const string Only = "secret";

    /// <summary>Null while it counts, else why it does not.</summary>
    public string? Problem(DateTimeOffset now) =>
        now < NotBefore ? $"The key {Id} counts from {NotBefore:u} on: sign with the one before it until then."
        : now >= NotAfter ? $"The key {Id} counted until {NotAfter:u}: sign with its successor."
        : null;
}
