namespace AgentHub.Core.Supervision;

/// <summary>From when a number needs somebody: up to the target it is fine, up to the limit at risk, above that over.</summary>
public sealed record BoardTargets
{
    public Bounds<int> Waiting { get; init; } = new(5, 10);
    public Bounds<TimeSpan> LongestWait { get; init; } = new(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3));
    public Bounds<double> AbandonedPercent { get; init; } = new(5, 8);
    public Bounds<TimeSpan> HandleTime { get; init; } = new(TimeSpan.FromSeconds(330), TimeSpan.FromSeconds(420));
    public Bounds<TimeSpan> ContactHandleTime { get; init; } = new(TimeSpan.FromMinutes(11), TimeSpan.FromMinutes(15));
    /// <summary>At least so many; none at all is over.</summary>
    public int AgentsReady { get; init; } = 1;
    public Bounds<TimeSpan> SystemWait { get; init; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
    public Bounds<int> Repeats { get; init; } = new(0, 5);
    public Bounds<TimeSpan> Talk { get; init; } = new(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20));
    public Bounds<TimeSpan> Hold { get; init; } = new(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3));
    public Bounds<TimeSpan> WrapUp { get; init; } = new(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(150));
    /// <summary>Not ready without a reason.</summary>
    public Bounds<TimeSpan> NotReady { get; init; } = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));
}

/// <summary>A target and a limit, both included.</summary>
public readonly record struct Bounds<T>(T Target, T Limit) where T : IComparable<T>
{
    /// <summary>How a value stands.</summary>
    public BoardStatus Of(T value) =>
        value.CompareTo(Target) <= 0 ? BoardStatus.Fine : value.CompareTo(Limit) <= 0 ? BoardStatus.AtRisk : BoardStatus.Over;
}
