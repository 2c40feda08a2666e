using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AgentHub.Server.Intake;

/// <summary>Who may send events, told by the signature.</summary>
internal sealed class EventSources(IntakeOptions options, TimeProvider time)
{
    private readonly FrozenDictionary<string, EventSource> _sources =
        options.Sources.Values.ToFrozenDictionary(s => s.Source, s => new EventSource(s, options, time), StringComparer.Ordinal);

    /// <summary>All of them, in no order.</summary>
    public ImmutableArray<EventSource> All => _sources.Values;

    /// <summary>Why a request cannot be from any source, as far as its headers tell; null when the body must be looked at.</summary>
    public string? Problem(SignatureHeaders headers)
    {
        if (headers.Timestamp.Length == 0 || headers.Signature.Length == 0)
            return $"The event is not signed: send {EventSignature.TimestampHeader} and {EventSignature.SignatureHeader}.";
        if (!EventSignature.IsFresh(headers.Timestamp, time.GetUtcNow(), options.SignatureWindow))
            return $"The signature's time is not within {options.SignatureWindow.TotalMinutes:0.#} minutes of our clock: check the sender's clock and sign again.";
        return headers.Key is { } key && !_sources.Values.Any(s => s.Keys.Any(k => k.Id == key)) ? Unknown(key) : null;
    }

    /// <summary>
    /// The source that signed the body, or why it is not believed. When the body does not say whose it is
    /// (<paramref name="claimed"/> is null), any source's signature proves that a source sent it. Every key that may be
    /// meant is tried, whichever fits first, so that the time taken tells nothing.
    /// </summary>
    /// <param name="headers">Those <see cref="Problem"/> found nothing wrong with.</param>
    /// <param name="head">What is signed before the body; empty unless in binary mode.</param>
    /// <param name="body">As it was sent.</param>
    /// <param name="claimed">The event's source.</param>
    public (EventSource? Source, string? Problem) Prove(SignatureHeaders headers, string head, ReadOnlySpan<byte> body, string? claimed)
    {
        if (claimed is null && body.Length > options.MaxEventBytes) return (null, "None of the events names its source.");
        if (claimed is not null && !_sources.ContainsKey(claimed)) return (null, "The event's source is not known here: it needs an entry in AgentHub:Intake:Sources.");

        (EventSource Source, SourceKey Key)? signer = null;
        var tried = 0;
        foreach (var source in claimed is null ? _sources.Values.AsSpan() : [_sources[claimed]])
        {
            foreach (var key in source.Keys)
            {
                if (headers.Key is not null && headers.Key != key.Id) continue;
                tried++;
                if (EventSignature.IsRight(key.Secret, headers.Timestamp, headers.Signature, head, body)) signer ??= (source, key);
            }
        }
        if (signer is { } found) return found.Key.Problem(time.GetUtcNow()) is { } tooEarlyOrLate ? (null, tooEarlyOrLate) : (found.Source, null);
        return (null, tried == 0 ? Unknown(headers.Key!)
            : "The signature does not fit to the body: check the secret, and that the body is signed exactly as it is sent (in binary mode the ce- headers too).");
    }

    private static string Unknown(string key) =>
        $"{EventSignature.KeyHeader} names a key that is not known here{(key.Length <= 64 && Core.IdCheck.IsId(key) ? $" ({key})" : "")}: see Keys of the source's entry in AgentHub:Intake:Sources.";
}
