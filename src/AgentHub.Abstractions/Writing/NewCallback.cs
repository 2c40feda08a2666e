namespace AgentHub.Abstractions;

/// <summary>A call promised to a customer.</summary>
public sealed record NewCallback
{
    public required CustomerRef Customer { get; init; }
    /// <summary>E.164.</summary>
    [Pii(PiiClass.Contact)] public required string Phone { get; init; }
    public required string Reason { get; init; }
    /// <summary>Not before this time, UTC.</summary>
    public required DateTimeOffset From { get; init; }
    /// <summary>Not after this time, UTC; later than <see cref="From"/>.</summary>
    public required DateTimeOffset Until { get; init; }
    /// <summary>The same key never promises a second call, however often it is sent.</summary>
    public required string IdempotencyKey { get; init; }
}
