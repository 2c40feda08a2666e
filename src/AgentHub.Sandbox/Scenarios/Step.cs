namespace AgentHub.Sandbox.Scenarios;

/// <summary>One line of a scenario: something that happens, or something an agent is awaited to do.</summary>
internal abstract record Step
{
    /// <summary>From the start of the run.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>For people.</summary>
    public required string Text { get; init; }
}

/// <summary>The caller calls and the IVR answers.</summary>
internal sealed record StartedStep : Step;

/// <summary>The caller gives a value.</summary>
internal sealed record FactStep : Step
{
    public required string Key { get; init; }
    public required string Value { get; init; }
    public required string Channel { get; init; }

    /// <summary>Where in the channel, such as the IVR's step.</summary>
    public string? Where { get; init; }

    /// <summary>When it was given, from the start; null when at <see cref="Step.At"/>.</summary>
    public TimeSpan? Given { get; init; }

    public string? Quote { get; init; }

    /// <summary>0 to 1.</summary>
    public decimal Confidence { get; init; } = 1;
}

/// <summary>The caller proves who they are.</summary>
internal sealed record VerifiedStep : Step
{
    public required int Level { get; init; }
    public required string Method { get; init; }
    public required string By { get; init; }
}

/// <summary>The caller waits for an agent.</summary>
internal sealed record QueuedStep : Step
{
    public required string Queue { get; init; }
}

/// <summary>An agent's telephone rings.</summary>
internal sealed record OfferedStep : Step
{
    public required string Agent { get; init; }
}

/// <summary>The caller hangs up.</summary>
internal sealed record HungUpStep : Step;

/// <summary>The clock stands here until an agent does something.</summary>
internal sealed record AwaitStep : Step
{
    /// <summary>As on the wire: <c>accept</c>, <c>hold</c>, …</summary>
    public required string Command { get; init; }

    /// <summary>Whose act is awaited.</summary>
    public required string By { get; init; }

    /// <summary>The colleague of a consult or transfer.</summary>
    public string? To { get; init; }

    /// <summary>Reason, when the step is done from the page; an agent gives their own.</summary>
    public string? Reason { get; init; }

    /// <summary>Kind of a transfer.</summary>
    public string? Kind { get; init; }

    /// <summary>Note of a transfer done from the page.</summary>
    public string? Note { get; init; }

    /// <summary>Outcome of a wrap-up done from the page.</summary>
    public string? Disposition { get; init; }
}
