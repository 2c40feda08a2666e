namespace AgentHub.Sandbox.Telephony;

/// <summary>What the switch does by itself.</summary>
internal sealed record SwitchRules
{
    /// <summary>A telephone that rings longer than this counts as missed.</summary>
    public TimeSpan Rings { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A call that was declined or missed waits this long before a telephone rings again.</summary>
    public TimeSpan OffersAgainAfter { get; init; } = TimeSpan.FromSeconds(10);
}
