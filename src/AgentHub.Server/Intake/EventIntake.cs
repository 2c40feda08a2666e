using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Server.Http;
using AgentHub.Server.Intake.CloudEvents;
using AgentHub.Server.Intake.Events;
using Microsoft.Net.Http.Headers;

namespace AgentHub.Server.Intake;

/// <summary>
/// Takes one event: is it one, who sent it, is it whole, may it be kept; then it is committed and only then acknowledged.
/// What cannot be proved to come from a source is told nothing about its faults.
/// </summary>
internal sealed class EventIntake(
    IntakeOptions options, EventSources sources, EventContents contents, IContactLedger ledger, IntakeMeter meter, TimeProvider time, ILogger<EventIntake> log)
{
    private static readonly TimeSpan MaxAhead = TimeSpan.FromHours(24);

    public async Task<IResult> TakeAsync(HttpContext context)
    {
        var arrived = time.GetTimestamp();
        if (!IsCloudEvent(context.Request.ContentType)) return Refuse(415, "unsupported-media-type", "Send one event as application/cloudevents+json.");
        if (await RequestBody.ReadAsync(context.Request, options.MaxEventBytes, context.RequestAborted) is not { } body)
            return Refuse(413, "event-too-large", $"An event has at most {options.MaxEventBytes} bytes.");

        var json = CloudEventReader.Parse(body, out var notJson);
        var (source, problem) = sources.Prove(context.Request.Headers, body.Span, json is { } claimed ? CloudEventReader.TextOf(claimed, "source") : null);
        if (source is null) return Refuse(401, "bad-signature", problem!);
        if (json is null) return Malformed([notJson!]);
        if (!source.TryEnter()) return TooBusy(context, source);
        try
        {
            return await TakeAsync(json.Value, arrived, context.RequestAborted);
        }
        finally
        {
            source.Leave();
        }
    }

    private async Task<IResult> TakeAsync(JsonElement json, long arrived, CancellationToken cancellationToken)
    {
        var faults = new List<Fault>();
        var type = CloudEventReader.TextOf(json, "type");
        var sent = CloudEventReader.Read(json, faults);
        var kind = type is null ? null : EventKinds.Find(type);
        if (kind is not null && json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object) CheckData(kind, data, faults);
        if (sent is not null && sent.Time > time.GetUtcNow() + MaxAhead) faults.Add(new("/time", "is more than 24 hours ahead of our clock"));
        if (faults.Count > 0) return Malformed(faults);
        if (kind is null) return UnknownType(type!);
        if (kind.Type == EventTypes.FactGiven && contents.IsCardNumber(sent!.Data))
            return Refuse(422, "card-number-refused", "The value is a payment card number, and was not stored. Never send one; take payments on a system made for it.");
        return await StoreAsync(sent!, kind, arrived, cancellationToken);
    }

    private void CheckData(EventKind kind, JsonElement data, List<Fault> faults)
    {
        var before = faults.Count;
        EventDataCheck.Check(kind, data, faults);
        if (kind.Type == EventTypes.FactGiven && faults.Count == before) contents.CheckFact(data, faults);
    }

    private async Task<IResult> StoreAsync(CloudEvent sent, EventKind kind, long arrived, CancellationToken cancellationToken)
    {
        var appended = await ledger.AppendAsync(
            new ContactEvent
            {
                Id = sent.Id,
                Source = sent.Source,
                Type = sent.Type,
                Contact = new ContactId(sent.Subject),
                Time = sent.Time,
                Sequence = sent.Sequence,
                RecordedAt = time.GetUtcNow(),
                Data = contents.Clean(kind, sent.Data),
            },
            cancellationToken);
        meter.Count(appended.Duplicate ? "duplicate" : "stored");
        if (!appended.Duplicate) meter.Stored(time.GetElapsedTime(arrived));
        if (appended.After.IllegalEvents > (appended.Before?.IllegalEvents ?? 0)) log.EventImpossible(sent.Id, sent.Source, sent.Subject);
        return Results.Ok(new { id = sent.Id, duplicate = appended.Duplicate });
    }

    private IResult Malformed(IReadOnlyList<Fault> faults) =>
        Refuse(400, "malformed-event", "The event is not whole; nothing of it was stored.", ("errors", faults.Select(f => new { at = f.At, problem = f.Problem })));

    private IResult UnknownType(string type) => Refuse(422, "unknown-event-type",
        EventKinds.HubOnly.Contains(type) ? "Events of this type are written by AgentHub itself; no source may send them." : "No event type of this name is known.",
        ("known", EventKinds.All.Select(k => k.Type)));

    private IResult TooBusy(HttpContext context, EventSource source)
    {
        context.Response.Headers[HeaderNames.RetryAfter] = "1";
        return Refuse(429, "too-busy", $"{options.MaxConcurrentPerSource} events of {source.Name} are being stored already: send this one again in a second.");
    }

    private IResult Refuse(int status, string problem, string title, params (string Name, object? Value)[] extensions)
    {
        meter.Count(problem);
        log.EventRefused(problem, title);
        return Problem.Of(status, problem, title, extensions);
    }

    private static bool IsCloudEvent(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/cloudevents+json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
