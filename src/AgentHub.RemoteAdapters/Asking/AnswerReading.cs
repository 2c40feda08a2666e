using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.RemoteAdapters.Asking;

/// <summary>Makes answers of what came over the wire. Whatever another program may have got wrong is found here.</summary>
internal static class AnswerReading
{
    /// <summary>Longer cursors would not come back as one of ours; see <see cref="Cursors"/>.</summary>
    public const int MostCursorChars = 2900;
    private const int MostIdChars = 500;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>The answer as it was given; a value that is there though nothing was found is left out.</summary>
    /// <exception cref="UnreadableException">It is none.</exception>
    public static Answer<T> Plain<T>(WireAnswer<T> wire)
    {
        if (wire.Outcome == Outcome.Found && wire.Value is null) throw new UnreadableException("says found and sends nothing");
        if (wire.Outcome is Outcome.Found or Outcome.NotFound)
            return new()
            {
                Outcome = wire.Outcome,
                Value = wire.Outcome == Outcome.Found ? wire.Value : default,
                Total = wire.Total is >= 0 ? wire.Total : null,
                Missing = wire.Outcome == Outcome.Found && wire.Missing is { } missing ? SafeText.Of(missing, "without a part of it") : null,
                Dropped = Math.Max(wire.Dropped ?? 0, 0),
                Next = string.IsNullOrEmpty(wire.Next) ? null : wire.Next,
            };
        return new() { Outcome = wire.Outcome, Reason = SafeText.Of(wire.Reason, SafeText.For(wire.Outcome)), RetryAfter = Wait(wire.RetryAfter) };
    }

    /// <summary>A page of rows: none is null, none is somebody else's, none is too many, and the next page is another one.</summary>
    /// <param name="wire">What came.</param>
    /// <param name="page">What was asked for.</param>
    /// <param name="place">The remote's own cursor that was sent.</param>
    /// <param name="isTheirs">Whether a row is for what was asked.</param>
    /// <param name="seal">Makes a cursor of ours from one of the remote's.</param>
    public static Answer<IReadOnlyList<T>> Page<T>(WireAnswer<IReadOnlyList<T>> wire, PageRequest page, string? place, Func<T, bool> isTheirs, Func<string, string> seal) where T : class
    {
        var answer = Plain(wire);
        if (!answer.IsFound) return answer.Outcome == Outcome.NotFound ? Answer.NotFound<IReadOnlyList<T>>(answer.Dropped) : answer;
        if (answer.Value.Count > Rows.Size(page)) throw new UnreadableException("sent more rows than were asked for");
        if (answer.Value.Any(r => r is null)) throw new UnreadableException("sent a row without anything in it");
        if (answer.Next is { } next && (next == place || next.Length > MostCursorChars))
            throw new UnreadableException(next == place ? "gives the same page as the next one" : "names the next page by more than may be kept");
        var rows = answer.Value.Where(isTheirs).ToList();
        var dropped = answer.Dropped + answer.Value.Count - rows.Count;
        return Rows.Page<T>(rows, page, answer.Next is { } following ? seal(following) : null, answer.Total, dropped) with { Missing = answer.Missing };
    }

    /// <summary>A single record; one of somebody else is answered as not found.</summary>
    public static Answer<T> One<T>(WireAnswer<T> wire, Func<T, bool> isTheirs) where T : class
    {
        var answer = Plain(wire);
        if (answer.IsFound && !isTheirs(answer.Value)) return Answer.NotFound<T>(answer.Dropped + 1);
        return answer with { Next = null };
    }

    /// <summary>A receipt, which names what was written.</summary>
    public static Answer<WriteReceipt> Receipt(WireAnswer<WriteReceipt> wire)
    {
        var answer = Plain(wire);
        if (answer.IsFound && (string.IsNullOrWhiteSpace(answer.Value.RecordId) || answer.Value.RecordId.Length > MostIdChars))
            throw new UnreadableException("does not say what it has written");
        return answer with { Next = null };
    }

    private static TimeSpan? Wait(double? seconds) => seconds is > 0 ? TimeSpan.FromSeconds(Math.Min(seconds.Value, LongestWait.TotalSeconds)) : null;
}
