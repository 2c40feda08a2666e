using System.Globalization;
using System.Text.Json;
using AgentHub.Server.Http;
using AgentHub.Server.Intake.CloudEvents;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;

namespace AgentHub.Server.Intake;

/// <summary>
/// Takes one request of events in any of the three modes: is there room for it, who sent it, then each event for itself is
/// checked, committed and only then acknowledged. What cannot be proved to come from a source is told nothing about its faults.
/// </summary>
internal sealed class EventIntake(
    IntakeOptions options, EventSources sources, IntakeGate gate, EventCheck check, EventStore store, IntakeMeter meter, TimeProvider time, ILogger<EventIntake> log)
{
    private static readonly TimeSpan ASecond = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SlowGrace = TimeSpan.FromSeconds(5);

    public async Task<IResult> TakeAsync(HttpContext context)
    {
        var arrived = time.GetTimestamp();
        if (ContentModes.Of(context.Request) is not { } mode)
            return Refuse(415, "unsupported-media-type", "Send one event as application/cloudevents+json, or as application/json with ce- headers, or several as application/cloudevents-batch+json; UTF-8, not compressed.");
        var signature = SignatureHeaders.Of(context.Request.Headers);
        if (sources.Problem(signature) is { } unproven) return Refuse(401, "bad-signature", unproven);

        var max = mode == ContentMode.Batch ? options.MaxBatchBytes : options.MaxEventBytes;
        if (context.Request.ContentLength > max) return TooLarge(max);
        using var place = gate.TryEnter(context.Request.ContentLength ?? max);
        if (place is null) return TooBusy(context, "AgentHub holds as many events as it can: send this again in a second.", ASecond);
        LimitBody(context, max);
        try
        {
            if (await RequestBody.ReadAsync(context.Request, max, context.RequestAborted) is not { } body) return TooLarge(max);
            return mode == ContentMode.Batch ? await TakeBatchAsync(context, signature, body, arrived) : await TakeOneAsync(context, mode, signature, body, arrived);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException e)
        {
            return Refuse(e.StatusCode, "body-not-read", "The body did not arrive whole, or too slowly: send it again.");
        }
    }

    private async Task<IResult> TakeOneAsync(HttpContext context, ContentMode mode, SignatureHeaders signature, ReadOnlyMemory<byte> body, long arrived)
    {
        var headers = context.Request.Headers;
        var isBinary = mode == ContentMode.Binary;
        var faults = new List<Fault>();
        var json = isBinary ? BinaryEvent.Read(headers, body, faults) : CloudEventReader.Parse(body, out _);
        var claimed = isBinary ? BinaryEvent.SourceOf(headers) : json is { } parsed ? CloudEventReader.TextOf(parsed, "source") : null;
        var (source, problem) = sources.Prove(signature, isBinary ? BinaryEvent.SignedHead(headers) : "", body.Span, claimed);
        if (source is null) return Refuse(401, "bad-signature", problem!);
        return await WithinBoundsAsync(context, source, 1, body.Length, async () => EventAnswers.Of(await store.StoreAsync(Check(json, body, source, faults), arrived, context.RequestAborted)));
    }

    private async Task<IResult> TakeBatchAsync(HttpContext context, SignatureHeaders signature, ReadOnlyMemory<byte> body, long arrived)
    {
        var (texts, fault) = EventBatch.Split(body, Math.Min(options.MaxBatchEvents, options.MaxConcurrentPerSource));
        var events = (texts ?? []).Select(t => (Text: t, Json: CloudEventReader.Parse(t, out _))).ToArray();
        var claimed = events.Select(e => e.Json is { } json ? CloudEventReader.TextOf(json, "source") : null).FirstOrDefault(s => s is not null);
        var (source, problem) = sources.Prove(signature, "", body.Span, claimed);
        if (source is null) return Refuse(401, "bad-signature", problem!);
        if (fault is not null) return Refuse(400, "malformed-batch", "The batch is not whole; nothing of it was stored.", ("errors", new[] { new { at = fault.At, problem = fault.Problem } }));
        return await WithinBoundsAsync(context, source, events.Length, body.Length, async () =>
        {
            var decided = events.Select(e => Check(e.Json, e.Text, source, [])).ToArray();
            return EventAnswers.Of(await Task.WhenAll(decided.Select(d => store.StoreAsync(d, arrived, context.RequestAborted))));
        });
    }

    private CheckedEvent Check(JsonElement? json, ReadOnlyMemory<byte> text, EventSource source, List<Fault> faults)
    {
        if (text.Length > options.MaxEventBytes) return new(null, false, EventOutcome.Refused(null, 413, "event-too-large", $"An event has at most {options.MaxEventBytes} bytes."));
        if (json is { } whole) return check.Check(whole, source, faults);
        CloudEventReader.Parse(text, out var notJson);
        return new(null, false, EventCheck.Malformed(null, [notJson!]));
    }

    /// <summary>Works on what a source sent while it has places for it, and not faster than it may.</summary>
    private async Task<IResult> WithinBoundsAsync(HttpContext context, EventSource source, int events, int bytes, Func<Task<IResult>> work)
    {
        if (source.TooFast() is { } wait) return TooBusy(context, $"{source.Name} may send {source.MaxRequestsPerMinute} requests a minute: send this one again when Retry-After says.", wait);
        if (!source.TryEnter(events, bytes))
            return TooBusy(context, $"As many events of {source.Name} are being stored already as may be at a time ({options.MaxConcurrentPerSource}): send this again in a second.", ASecond);
        try
        {
            return await work();
        }
        finally
        {
            source.Leave(events, bytes);
        }
    }

    /// <summary>A body may be as large as this intake allows, whatever else the server allows, and may not dawdle while it occupies its place.</summary>
    private void LimitBody(HttpContext context, int max)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = (long)max + 1;
        if (options.MinBytesPerSecond > 0 && context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = new MinDataRate(options.MinBytesPerSecond, SlowGrace);
    }

    private IResult TooLarge(int max) => Refuse(413, "event-too-large", $"An event has at most {options.MaxEventBytes} bytes, a batch {options.MaxBatchBytes}; this body has more than {max}.");

    private IResult TooBusy(HttpContext context, string title, TimeSpan wait)
    {
        context.Response.Headers[HeaderNames.RetryAfter] = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Refuse(429, "too-busy", title);
    }

    private IResult Refuse(int status, string problem, string title, params (string Name, object? Value)[] extensions)
    {
        meter.Count(problem);
        log.EventRefused(problem, title);
        return Problem.Of(status, problem, title, extensions);
    }
}
