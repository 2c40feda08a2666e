namespace AgentHub.Testing;

/// <summary>How the server behaves that an adapter under test talks to.</summary>
public enum ServerMode
{
    /// <summary>It answers.</summary>
    Healthy,

    /// <summary>It answers as if no filter had been sent: with everybody's records.</summary>
    IgnoresFilters,

    /// <summary>It answers in pages of a few rows.</summary>
    SmallPages,

    /// <summary>The adapter has credentials that the server refuses.</summary>
    BadCredentials,

    /// <summary>It knows the adapter's account and says that it may not (403).</summary>
    Forbidden,

    /// <summary>429 with <c>Retry-After: 7</c>.</summary>
    Throttled,

    /// <summary>500 in the vendor's shape.</summary>
    Failing,

    /// <summary>200 and JSON that breaks off.</summary>
    Garbage,

    /// <summary>200 and an HTML page.</summary>
    Html,

    /// <summary>200 and JSON of another shape.</summary>
    WrongShape,

    /// <summary>200 and a body that does not end.</summary>
    Endless,

    /// <summary>It takes the request and never answers.</summary>
    Hanging,

    /// <summary>The connection is reset.</summary>
    Resetting,
}
