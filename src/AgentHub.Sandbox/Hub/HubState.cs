namespace AgentHub.Sandbox.Hub;

/// <summary>How it stands between the sandbox and the hub.</summary>
/// <param name="Problem">Why the hub cannot be reached, or does not take events; null when all is well.</param>
/// <param name="EventsWaiting">Not acknowledged yet.</param>
/// <param name="EventsRefused">Refused for good since the start.</param>
internal sealed record HubState(DateTimeOffset Now, DateTimeOffset? HoldsAt, string? Problem, int EventsWaiting, int EventsRefused)
{
    public static HubState Of(HubClock clock, EventOutbox outbox) =>
        new(clock.Now, clock.HoldsAt, outbox.Problem ?? clock.Problem, outbox.Waiting, outbox.Refused);
}
