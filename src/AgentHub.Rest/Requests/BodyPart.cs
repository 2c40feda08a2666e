namespace AgentHub.Rest;

/// <summary>The parameter that is the body.</summary>
internal sealed record BodyPart(int ArgumentAt, BodySerializationMethod How)
{
    public HttpContent? Make(RefitSettings settings, object?[] args) => (args[ArgumentAt], How) switch
    {
        (null, _) => null,
        (HttpContent content, _) => content,
        (string text, BodySerializationMethod.Default) => new StringContent(text),
        (IEnumerable<KeyValuePair<string, string>> form, BodySerializationMethod.UrlEncoded) => new FormUrlEncodedContent(form),
        (var value, _) => settings.ContentSerializer.ToHttpContent(value),
    };
}
