namespace AgentHub.Sandbox.Systems;

/// <summary>How a stand-in misbehaves.</summary>
internal enum FaultMode
{
    /// <summary>It answers.</summary>
    None,

    /// <summary>It takes the request and never answers; ends when the caller gives up.</summary>
    Hang,

    /// <summary>It answers with a failure in its vendor's shape; 500 unless another status is set.</summary>
    Error,

    /// <summary>429 with <c>Retry-After</c>, in its vendor's shape.</summary>
    Throttle,

    /// <summary>200 and JSON that breaks off.</summary>
    Garbage,

    /// <summary>200 and an HTML page.</summary>
    Html,

    /// <summary>200 and a body that does not end.</summary>
    Huge,

    /// <summary>The connection is reset.</summary>
    Refuse,

    /// <summary>The answer is kept back until it is released.</summary>
    Hold,
}
