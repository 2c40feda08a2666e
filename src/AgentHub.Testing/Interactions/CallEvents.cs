using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Testing.Interactions;

/// <summary>Writes the events of one call, second by second, as a telephone switch would.</summary>
/// <param name="contact">Id of the contact.</param>
/// <param name="start">Time of second 0; 2026-11-12 09:14:00 UTC unless given.</param>
public sealed class CallEvents(string contact = "con_1", DateTimeOffset? start = null)
{
    /// <summary>Second 0.</summary>
    public DateTimeOffset Start { get; } = start ?? new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);

    private int _number;

    /// <summary>What was written so far, in that order.</summary>
    public List<ContactEvent> Written { get; } = [];

    /// <summary>Second <paramref name="second"/> as a time.</summary>
    public DateTimeOffset At(double second) => Start.AddSeconds(second);

    public CallEvents Started(double second, string? from = "01632 960147") =>
        Add(second, EventTypes.ContactStarted, new { channel = "voice", direction = "inbound", from, to = "0800 555 0100" });

    public CallEvents Queued(double second, string queue = "Billing") => Add(second, EventTypes.ContactQueued, new { queue });

    public CallEvents Abandoned(double second) => Add(second, EventTypes.ContactAbandoned, new { });

    public CallEvents Ended(double second, string by = "caller") => Add(second, EventTypes.ContactEnded, new { by });

    public CallEvents Fact(double second, string key, string value, string channel = "ivr", double confidence = 1, DateTimeOffset? at = null, string? hash = null) =>
        Add(second, EventTypes.FactGiven, new { key, value, hash = hash ?? "hash of " + value, by = "customer", channel, confidence, at });

    public CallEvents Verified(double second, int level, string result = "passed", DateTimeOffset? expiresAt = null) =>
        Add(second, EventTypes.IdentityVerified, new { level, method = "dob", result, by = "ivr", expiresAt });

    public CallEvents Offered(double second, string id, string agent, string kind = "queue", string? from = null, string queue = "Billing") =>
        Add(second, EventTypes.InteractionOffered, new { interactionId = id, agentId = agent, queue, kind, fromInteractionId = from });

    public CallEvents Alerting(double second, string id) => Add(second, EventTypes.InteractionAlerting, new { interactionId = id });

    public CallEvents Connected(double second, string id) => Add(second, EventTypes.InteractionConnected, new { interactionId = id });

    public CallEvents Held(double second, string id, string reason = "research") => Add(second, EventTypes.InteractionHeld, new { interactionId = id, reason });

    public CallEvents Retrieved(double second, string id) => Add(second, EventTypes.InteractionRetrieved, new { interactionId = id });

    public CallEvents ConsultStarted(double second, string asking, string asked) =>
        Add(second, EventTypes.ConsultStarted, new { interactionId = asking, consultInteractionId = asked });

    public CallEvents ConsultEnded(double second, string asking, string asked) =>
        Add(second, EventTypes.ConsultEnded, new { interactionId = asking, consultInteractionId = asked });

    public CallEvents Transferred(double second, string giver, string? to = null, string kind = "consult", string reason = "needs metering", string? note = null,
        string? toAgent = null, string? toQueue = null) =>
        Add(second, EventTypes.InteractionTransferred, new { interactionId = giver, kind, toInteractionId = to, toAgentId = toAgent, toQueue, reason, note });

    public CallEvents Disconnected(double second, string id, string by = "caller") => Add(second, EventTypes.InteractionDisconnected, new { interactionId = id, by });

    public CallEvents Completed(double second, string id, string disposition = "billCorrected") =>
        Add(second, EventTypes.WrapUpCompleted, new { interactionId = id, disposition });

    public CallEvents Declined(double second, string id) => Add(second, EventTypes.InteractionDeclined, new { interactionId = id });

    public CallEvents Missed(double second, string id) => Add(second, EventTypes.InteractionMissed, new { interactionId = id });

    public CallEvents Opened(double second, string id) => Add(second, EventTypes.InteractionOpened, new { interactionId = id });

    public CallEvents Reasked(double second, string id, string key) => Add(second, EventTypes.FactReasked, new { interactionId = id, key });

    public CallEvents Linked(double second, string by, Dictionary<string, string> links) => Add(second, EventTypes.IdentityLinked, new { links, confirmedBy = by });

    /// <summary>Writes an event of any type. It reaches the hub 50 ms after it happened.</summary>
    public CallEvents Add(double second, string type, object data)
    {
        _number++;
        Written.Add(new ContactEvent
        {
            Id = $"evt-{_number}",
            Source = "/switch/test",
            Type = type,
            Contact = new ContactId(contact),
            Time = At(second),
            RecordedAt = At(second).AddMilliseconds(50),
            Data = JsonSerializer.SerializeToElement(data, Json.Wire),
        });
        return this;
    }

    /// <summary>The contact these events make.</summary>
    public ContactState Reduce() => ContactReducer.Reduce(Written);
}
