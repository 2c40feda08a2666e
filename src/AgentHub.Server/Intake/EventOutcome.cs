namespace AgentHub.Server.Intake;

/// <summary>What became of one event.</summary>
internal sealed record EventOutcome
{
    /// <summary>As HTTP says it: 200 when it is kept.</summary>
    public required int Status { get; init; }

    /// <summary>The event's id, as far as it could be read.</summary>
    public string? Id { get; init; }

    /// <summary>Kept before.</summary>
    public bool Duplicate { get; init; }

    /// <summary>False for an event of a later minor that is kept without being understood.</summary>
    public bool Applied { get; init; } = true;

    /// <summary>Stable name; null when it is kept.</summary>
    public string? Problem { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Further members of the problem, such as <c>errors</c>.</summary>
    public IReadOnlyList<(string Name, object? Value)> Extensions { get; init; } = [];

    public bool IsKept => Problem is null;

    /// <summary>True when the same event may be taken another time.</summary>
    public bool MayBeSentAgain => Status >= 500;

    public static EventOutcome Refused(string? id, int status, string problem, string title, params IReadOnlyList<(string Name, object? Value)> extensions) =>
        new() { Status = status, Id = id, Problem = problem, Title = title, Extensions = extensions };
}
