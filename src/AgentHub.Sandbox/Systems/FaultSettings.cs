namespace AgentHub.Sandbox.Systems;

/// <summary>How slow and how broken one stand-in is. Immutable; a request keeps the settings it began with.</summary>
internal sealed record FaultSettings
{
    private const int LongestDelayMs = 600_000;

    /// <summary>Healthy and at once.</summary>
    public static FaultSettings Healthy { get; } = new();

    /// <summary>Milliseconds before every answer; 0 to 600,000.</summary>
    public int DelayMs { get; init; }

    /// <summary>
    /// Milliseconds by what is asked for, instead of <see cref="DelayMs"/>: plural for a list or search
    /// (<c>salesInvoices</c>), singular for one record by its id (<c>salesInvoice</c>).
    /// </summary>
    public IReadOnlyDictionary<string, int> Delays { get; init; } = new Dictionary<string, int>();

    public FaultMode Mode { get; init; }

    /// <summary>Status of <see cref="FaultMode.Error"/>; 400 to 599, 500 unless set.</summary>
    public int? Status { get; init; }

    /// <summary>Seconds of <see cref="FaultMode.Throttle"/>; 0 to 3,600, 30 unless set.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>How long an answer about <paramref name="entity"/> is delayed.</summary>
    public TimeSpan DelayOf(string entity) => TimeSpan.FromMilliseconds(Delays.TryGetValue(entity, out var ms) ? ms : DelayMs);

    /// <summary>What is wrong with the settings; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (DelayMs is < 0 or > LongestDelayMs) yield return $"delayMs must be between 0 and {LongestDelayMs}, is {DelayMs}";
        foreach (var (entity, ms) in Delays)
        {
            if (ms is < 0 or > LongestDelayMs) yield return $"delays.{entity} must be between 0 and {LongestDelayMs}, is {ms}";
        }
        if (Delays.Count > 50) yield return $"delays may have at most 50 entries, has {Delays.Count}";
        if (Status is < 400 or > 599) yield return $"status must be between 400 and 599, is {Status}";
        if (RetryAfterSeconds is < 0 or > 3600) yield return $"retryAfterSeconds must be between 0 and 3600, is {RetryAfterSeconds}";
        if (!Enum.IsDefined(Mode)) yield return "mode is not known";
    }
}
