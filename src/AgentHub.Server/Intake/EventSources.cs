using System.Collections.Frozen;

namespace AgentHub.Server.Intake;

/// <summary>Who may send events: tells by the signature, and lets so many of one source in at a time.</summary>
internal sealed class EventSources(IntakeOptions options, TimeProvider time)
{
    private readonly FrozenDictionary<string, EventSource> _sources = options.Sources.Values
        .ToFrozenDictionary(s => s.Source, s => new EventSource(s.Source, s.Secret, options.MaxConcurrentPerSource), StringComparer.Ordinal);

    /// <summary>
    /// The source that signed the body, or why it is not believed. When the body does not say whose it is
    /// (<paramref name="claimed"/> is null), any source's signature proves that a source sent it.
    /// </summary>
    public (EventSource? Source, string? Problem) Prove(IHeaderDictionary headers, ReadOnlySpan<byte> body, string? claimed)
    {
        var timestamp = headers[EventSignature.TimestampHeader].ToString();
        var signature = headers[EventSignature.SignatureHeader].ToString();
        if (timestamp.Length == 0 || signature.Length == 0)
            return (null, $"The event is not signed: send {EventSignature.TimestampHeader} and {EventSignature.SignatureHeader}.");
        if (!EventSignature.IsFresh(timestamp, time.GetUtcNow(), options.SignatureWindow))
            return (null, $"The signature's time is not within {options.SignatureWindow.TotalMinutes:0.#} minutes of our clock: check the sender's clock and sign again.");
        if (claimed is not null && !_sources.ContainsKey(claimed)) return (null, "The event's source is not known here: it needs an entry in AgentHub:Intake:Sources.");

        foreach (var source in claimed is null ? _sources.Values.AsSpan() : [_sources[claimed]])
            if (EventSignature.IsRight(source.Secret, timestamp, signature, body)) return (source, null);
        return (null, "The signature does not fit to the body: check the secret, and that the body is signed exactly as it is sent.");
    }
}
