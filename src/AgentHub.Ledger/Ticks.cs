namespace AgentHub.Ledger;

/// <summary>Times lie in the ledger as UTC ticks: exact, and ordered as numbers.</summary>
internal static class Ticks
{
    public static DateTimeOffset ToTime(long utcTicks) => new(utcTicks, TimeSpan.Zero);

    public static DateTimeOffset? ToTime(long? utcTicks) => utcTicks is { } ticks ? ToTime(ticks) : null;
}
