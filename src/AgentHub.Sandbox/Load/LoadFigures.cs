namespace AgentHub.Sandbox.Load;

/// <summary>How a load stands.</summary>
/// <param name="State"><c>running</c> while calls begin, <c>draining</c> while they end, <c>over</c>.</param>
/// <param name="Why">Why it ended or ends; null while calls begin.</param>
/// <param name="Intake">From a request being sent to its acknowledgement; null before the first.</param>
/// <param name="FromDue">From the moment an event happened to its acknowledgement, waiting in line included; null before the first.</param>
internal sealed record LoadFigures(string LoadId, LoadRequest Plan, string State, string? Why, DateTimeOffset StartedAt, double ElapsedSeconds,
    LoadCallFigures Calls, LoadEventFigures Events, LatencyFigures? Intake, LatencyFigures? FromDue);

/// <summary>Calls of a load.</summary>
/// <param name="Due">That should have begun by now.</param>
/// <param name="Placed">That began.</param>
/// <param name="NotPlaced">That did not, because too many were open.</param>
/// <param name="Abandoned">Whose caller gave up waiting.</param>
internal sealed record LoadCallFigures(long Due, long Placed, long NotPlaced, int Waiting, int Ringing, int Talking, int WrapUp, long Abandoned, long Over);

/// <summary>Events of a load.</summary>
/// <param name="Sent">Requests sent, repeated ones included.</param>
/// <param name="Refused">Answered with a no for good, and dropped.</param>
/// <param name="Throttled">Answered 429; sent again when the hub said.</param>
/// <param name="Failed">Not answered, or answered with the hub's own failure; sent again.</param>
/// <param name="Waiting">Not acknowledged yet.</param>
/// <param name="PerSecond">Acknowledged in each second of the load so far.</param>
/// <param name="BackedOffSeconds">For so long nothing was sent because the hub asked for it.</param>
/// <param name="LastProblem">What the hub said last when it did not take an event; null when nothing.</param>
internal sealed record LoadEventFigures(long Sent, long Acknowledged, long Refused, long Throttled, long Failed, int Waiting, double PerSecond, double BackedOffSeconds, string? LastProblem);
