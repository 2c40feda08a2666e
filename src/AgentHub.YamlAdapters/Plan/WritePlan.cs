namespace AgentHub.YamlAdapters;

/// <summary>How one thing is written.</summary>
internal sealed record WritePlan
{
    public required Capability Capability { get; init; }
    public required RequestPlan Request { get; init; }
    /// <summary>Where in an answer the record stands that was written.</summary>
    public required RecordPlace Item { get; init; }
    /// <summary>Its id; null for a change of something whose id is known.</summary>
    public JmesExpression? RecordId { get; init; }
    /// <summary>The number people use; null when the file does not say.</summary>
    public JmesExpression? Number { get; init; }
    /// <summary>How a write that is sent again is recognised; null for what may be done twice without harm.</summary>
    public OncePlan? Once { get; init; }
    /// <summary>The ticket that is written to, read before; null when none is.</summary>
    public TicketPlan? Ticket { get; init; }
    /// <summary>Their words for ours, by the place they stand for.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words { get; init; }
    public required CapabilityTimes Times { get; init; }
    public required IReadOnlyDictionary<int, ErrorPlan> Errors { get; init; }
}
