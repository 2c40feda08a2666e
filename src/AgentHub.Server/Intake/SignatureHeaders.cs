namespace AgentHub.Server.Intake;

/// <summary>What a request says to prove who sent it.</summary>
/// <param name="Key">Name of the key it was signed with; null when all of the source are to be tried.</param>
internal readonly record struct SignatureHeaders(string Timestamp, string Signature, string? Key)
{
    public static SignatureHeaders Of(IHeaderDictionary headers) => new(
        headers[EventSignature.TimestampHeader].ToString(), headers[EventSignature.SignatureHeader].ToString(),
        headers[EventSignature.KeyHeader].ToString() is { Length: > 0 } key ? key : null);
}
