namespace AgentHub.Server.Adapters;

/// <summary>When a system that keeps failing is not asked for a while, so that neither it nor our agents wait for nothing.</summary>
internal sealed class BreakerOptions
{
    /// <summary>Share of failed questions from which on the system is left alone.</summary>
    /// <value>Above 0, at most 1; 0.5 unless set.</value>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>Questions within <see cref="Within"/> before the share counts at all.</summary>
    /// <value>Between 2 and 1,000; 8 unless set.</value>
    public int MinQuestions { get; set; } = 8;

    /// <summary>Span over which questions are counted.</summary>
    /// <value>Between 1 s and 10 min; 30 s unless set.</value>
    public TimeSpan Within { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the system is left alone; then one question tries it.</summary>
    /// <value>Between 1 s and 10 min; 15 s unless set.</value>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(15);

    public IEnumerable<string> Faults(string at)
    {
        if (FailureRatio is not (> 0 and <= 1)) yield return $"{at}:FailureRatio must be above 0 and at most 1, is {FailureRatio}";
        if (MinQuestions is < 2 or > 1000) yield return $"{at}:MinQuestions must be between 2 and 1000, is {MinQuestions}";
        foreach (var (name, value) in new[] { (nameof(Within), Within), (nameof(Pause), Pause) })
        {
            if (value < TimeSpan.FromSeconds(1) || value > TimeSpan.FromMinutes(10)) yield return $"{at}:{name} must be between 1 s and 10 min, is {value}";
        }
    }
}
