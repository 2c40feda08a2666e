namespace AgentHub.Server.Tests.Desk;

/// <summary>The day of the demo's story; only the calendar stands still, timers run.</summary>
internal sealed class StoryTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
