namespace AgentHub.Adapters.Redmine;

// The envelopes stand together: each is a name around what is in it.

/// <summary>One page of issues.</summary>
internal sealed record IssuePage
{
    public required IReadOnlyList<WireIssue> Issues { get; init; }

    /// <summary>How many fit in all, from the first of this question on.</summary>
    public required int TotalCount { get; init; }
}

/// <summary>One issue.</summary>
internal sealed record IssueAnswer
{
    public required WireIssue Issue { get; init; }
}

/// <summary>The states of issues.</summary>
internal sealed record StatusesAnswer
{
    public required IReadOnlyList<WireStatus> IssueStatuses { get; init; }
}

/// <summary>Who asks.</summary>
internal sealed record UserAnswer
{
    public required WireName User { get; init; }
}
