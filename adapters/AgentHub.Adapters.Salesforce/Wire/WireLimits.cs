namespace AgentHub.Adapters.Salesforce;

/// <summary>What an organisation may still use today.</summary>
internal sealed record WireLimits
{
    public required WireLimit DailyApiRequests { get; init; }
}

/// <summary>One of the limits.</summary>
internal sealed record WireLimit
{
    public required long Max { get; init; }
    public required long Remaining { get; init; }
}
