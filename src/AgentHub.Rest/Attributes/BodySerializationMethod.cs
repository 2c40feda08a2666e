namespace AgentHub.Rest;

/// <summary>How a body is written.</summary>
public enum BodySerializationMethod
{
    /// <summary>Text and <see cref="HttpContent"/> as they are, everything else as JSON.</summary>
    Default,
    /// <summary>As JSON, text too.</summary>
    Serialized,
    /// <summary>As a form; the value is a dictionary of text.</summary>
    UrlEncoded,
}
