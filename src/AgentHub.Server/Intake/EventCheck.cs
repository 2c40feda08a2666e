using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Server.Intake.CloudEvents;
using AgentHub.Server.Intake.Events;

namespace AgentHub.Server.Intake;

/// <summary>
/// Decides about one event of a proven source: is it whole, may this source say it, may it be kept; and makes of it what is
/// stored. A later minor of a known type that is not understood is kept all the same.
/// </summary>
internal sealed class EventCheck(EventContents contents, TimeProvider time)
{
    private static readonly TimeSpan MaxAhead = TimeSpan.FromHours(24);

    /// <param name="json">The event as one JSON object.</param>
    /// <param name="source">Who signed it.</param>
    /// <param name="faults">What is known to be wrong already; the first fault of a place counts.</param>
    public CheckedEvent Check(JsonElement json, EventSource source, List<Fault> faults)
    {
        var id = CloudEventReader.TextOf(json, "id");
        var sent = CloudEventReader.Read(json, faults);
        var version = CloudEventReader.TextOf(json, "type") is { } type ? EventVersion.Of(type) : null;
        var unknown = DataFaults(json, version?.Kind);
        if (version is not { IsLater: true }) faults.AddRange(unknown);
        if (sent is not null && sent.Time > time.GetUtcNow() + MaxAhead) faults.Add(new("/time", "is more than 24 hours ahead of our clock"));
        if (faults.Count > 0) return Refuse(Malformed(id, faults));
        if (version!.Kind is not { } kind) return Refuse(UnknownType(id, version.Major));
        if (Forbidden(sent!, source, version) is { } forbidden) return Refuse(forbidden);
        if (kind.Type == EventTypes.FactGiven && contents.IsCardNumber(sent!.Data)) return Refuse(CardNumber(id));
        return new(ToStore(sent!, kind, version.IsLater, unknown.Count == 0), unknown.Count == 0, null);
    }

    private List<Fault> DataFaults(JsonElement json, EventKind? kind)
    {
        var faults = new List<Fault>();
        if (kind is null || json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object) return faults;
        EventDataCheck.Check(kind, data, faults);
        if (kind.Type == EventTypes.FactGiven && faults.Count == 0) contents.CheckFact(data, faults);
        return faults;
    }

    /// <summary>A later minor that holds all its major demands is stored as that, so that it counts; else under its own name.</summary>
    private ContactEvent ToStore(CloudEvent sent, EventKind kind, bool isLater, bool understood) => new()
    {
        Id = sent.Id,
        Source = sent.Source,
        Type = understood ? kind.Type : sent.Type,
        Contact = new ContactId(sent.Subject),
        Time = sent.Time,
        Sequence = sent.Sequence,
        RecordedAt = time.GetUtcNow(),
        Data = understood ? contents.Clean(kind, sent.Data) : EventContents.CleanUnknown(kind, sent.Data),
        Attributes = EventContents.CleanAttributes(isLater && understood
            ? sent.Attributes.Append(new("type", JsonSerializer.SerializeToElement(sent.Type)))
            : sent.Attributes),
    };

    private static EventOutcome? Forbidden(CloudEvent sent, EventSource source, EventVersion version) =>
        sent.Source != source.Name
            ? EventOutcome.Refused(sent.Id, 403, "not-your-event", "The event names another source than the one that signed it.")
            : source.Scope.Problem(version.Major, sent.Subject) is { } problem ? EventOutcome.Refused(sent.Id, 403, "not-your-event", problem) : null;

    /// <summary>Every fault at once; of one place the first.</summary>
    public static EventOutcome Malformed(string? id, List<Fault> faults) => EventOutcome.Refused(id, 400, "malformed-event",
        "The event is not whole; nothing of it was stored.", ("errors", faults.DistinctBy(f => f.At).Select(f => new { at = f.At, problem = f.Problem })));

    private static EventOutcome UnknownType(string? id, string major) => EventOutcome.Refused(id, 422, "unknown-event-type",
        EventKinds.HubOnly.Contains(major) ? "Events of this type are written by AgentHub itself; no source may send them." : "No event type of this name is known.",
        ("known", EventKinds.All.Select(k => k.Type)));

    private static EventOutcome CardNumber(string? id) => EventOutcome.Refused(id, 422, "card-number-refused",
        "The value is a payment card number, and was not stored. Never send one; take payments on a system made for it.");

    private static CheckedEvent Refuse(EventOutcome refusal) => new(null, false, refusal);
}
