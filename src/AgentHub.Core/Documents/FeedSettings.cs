namespace AgentHub.Core.Documents;

/// <summary>How documents are read and sent.</summary>
public sealed record FeedSettings
{
    /// <summary>Clock of pace, limits and retries.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Told when a source failed to make a document; it is read again after <see cref="RetryAfter"/>.</summary>
    public required Action<string, Exception> Failed { get; init; }

    /// <summary>Told the body of every new version that was read for watchers, for any audience; quick, must not throw.</summary>
    public Action<string, DocumentBody>? Read { get; init; }

    /// <summary>Told how long it took from the first announcement until everybody was sent the newest; quick, must not throw.</summary>
    public Action<string, TimeSpan>? Pushed { get; init; }

    /// <summary>Longest time a source may take to read one document for all its audiences. 10 s unless set.</summary>
    public TimeSpan ReadLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time until a failed document is read again. 1 s unless set.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);
}
