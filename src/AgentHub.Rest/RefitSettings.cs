namespace AgentHub.Rest;

/// <summary>How a client writes and reads. Shared by all calls; not changed after it was given to a client.</summary>
public sealed class RefitSettings
{
    /// <summary>JSON with the web defaults.</summary>
    public RefitSettings() : this(new SystemTextJsonContentSerializer()) { }

    /// <summary>With a serializer of one's own.</summary>
    public RefitSettings(IHttpContentSerializer contentSerializer)
    {
        ArgumentNullException.ThrowIfNull(contentSerializer);
        ContentSerializer = contentSerializer;
    }

    /// <summary>Writes bodies and reads answers.</summary>
    public IHttpContentSerializer ContentSerializer { get; }
}
