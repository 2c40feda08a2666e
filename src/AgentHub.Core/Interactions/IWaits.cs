namespace AgentHub.Core.Interactions;

/// <summary>One time an agent looked at a panel that had nothing to show, as the browser measured it.</summary>
/// <param name="Id">Made by the browser; a second report with the same id completes the first.</param>
/// <param name="From">Hub clock, UTC.</param>
/// <param name="Until">Null while it lasts, or when the end was never reported (censored).</param>
/// <param name="OffHub">True when the tab was hidden before the panel had a value: counted apart, booked to nobody.</param>
public sealed record SystemWait(string Id, InteractionId Interaction, ContactId Contact, AgentId Agent, string System, string Capability,
    DateTimeOffset From, DateTimeOffset? Until, bool OffHub);

/// <summary>Stores reported waits. Thread safe.</summary>
public interface IWaits
{
    /// <summary>Inserts or completes; a completed wait is never reopened.</summary>
    Task SaveAsync(IReadOnlyList<SystemWait> waits, CancellationToken cancellationToken);
    Task<IReadOnlyList<SystemWait>> OfInteractionAsync(InteractionId interaction, CancellationToken cancellationToken);
    Task<IReadOnlyList<SystemWait>> SinceAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken);
}
