namespace AgentHub.Core.Context.View;

/// <summary>What an installation decides about how a context reads.</summary>
public sealed record ViewSettings
{
    public required FactDictionary Facts { get; init; }
    /// <summary>For times in sentences; times that stand alone are UTC and written by the browser.</summary>
    public required TimeZoneInfo Zone { get; init; }
    /// <summary>ISO 4217; of amounts that callers give without saying.</summary>
    public required string Currency { get; init; }
    public LevelNeeds Needs { get; init; } = new();
    /// <summary>What each level from 1 is enough for, in a word; shorter than three: the rest says nothing.</summary>
    public IReadOnlyList<string> EnoughFor { get; init; } = [];
    /// <summary>Days back in which contacts count as being about the same thing.</summary>
    public int RepeatDays { get; init; } = 14;
    /// <summary>An invoice at least this many times the mean of those before it is unusual.</summary>
    public decimal UnusualFrom { get; init; } = 2;
}
