using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>What the browser says about a wait.</summary>
public enum WaitReportState { Started, Ended, OffHub }

/// <summary>One report of the browser about one wait, by the browser's monotonic clock.</summary>
/// <param name="Id">Made by the browser; the same in all reports of one wait.</param>
/// <param name="Duration">Of the whole wait; so far, when it only started.</param>
/// <param name="EndedAgo">Time from the end of the wait to the sending of the report.</param>
public sealed record WaitReport(string Id, string System, string Capability, WaitReportState State, TimeSpan Duration, TimeSpan EndedAgo)
{
    /// <summary>
    /// Slack between the connect and a report of a wait that began with it: the desk hears of the connect a moment before
    /// the browser begins to wait.
    /// </summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Places the wait on the hub's clock. A wait known to have begun after the connect keeps that start, so that a clock
    /// that was skipped or held meanwhile changes nothing of its length; any other is placed by its end.
    /// </summary>
    /// <param name="started">The report of its start, when there was one.</param>
    /// <param name="interaction">Whose wait it is.</param>
    /// <param name="contact">The interaction's contact.</param>
    /// <param name="now">Hub clock when the report came in, UTC.</param>
    public SystemWait Place(SystemWait? started, InteractionState interaction, ContactId contact, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var (from, until) = State == WaitReportState.Started
            ? (now - Duration, (DateTimeOffset?)null)
            : Ended(started, interaction.ConnectedRecordedAt, now);
        return new SystemWait(Id, interaction.Id, contact, interaction.Agent, System, Capability, from, until, State == WaitReportState.OffHub);
    }

    private (DateTimeOffset From, DateTimeOffset? Until) Ended(SystemWait? started, DateTimeOffset? connected, DateTimeOffset now)
    {
        if (started is null || connected is null || started.From < connected - Slack) return (now - EndedAgo - Duration, now - EndedAgo);
        var from = started.From < connected ? connected.Value : started.From;
        return (from, from + Duration);
    }
}
