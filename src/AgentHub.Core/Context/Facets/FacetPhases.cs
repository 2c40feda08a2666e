using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.Facets;

/// <summary>The steps of one asking, each as the part it leaves behind. Pure.</summary>
public static class FacetPhases
{
    /// <summary>Asked just now; what is shown meanwhile is the copy, unless it is too old.</summary>
    /// <param name="key">The question.</param>
    /// <param name="asking">Number of the asking.</param>
    /// <param name="now">Hub clock.</param>
    /// <param name="copy">The last good answer; null when there is none.</param>
    /// <param name="mayShow">False when the copy is past its hard time to live and nobody asked for it.</param>
    /// <param name="failures">How often asking failed in a row before.</param>
    public static FacetPart Asked(CopyKey key, long asking, DateTimeOffset now, Copy? copy, bool mayShow, int failures) =>
        Begin(key, asking, now) with
        {
            Data = mayShow ? copy?.Data : null,
            IsCopy = mayShow && copy is not null,
            AsOf = mayShow ? copy?.AsOf : null,
            Total = mayShow ? copy?.Total : null,
            HasMore = mayShow && copy is { HasMore: true },
            Dropped = mayShow ? copy?.Dropped ?? 0 : 0,
            Missing = mayShow ? copy?.Missing : null,
            HiddenCopyAsOf = mayShow || copy is null || copy.IsNothing ? null : copy.AsOf,
            Failures = failures,
        };

    /// <summary>On its way for longer than an agent should wait without a word.</summary>
    public static FacetPart Slow(FacetPart asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked with { Phase = AskPhase.Slow, Stamp = asked.Stamp with { Phase = (int)AskPhase.Slow } };
    }

    /// <summary>A copy that is young enough to need no asking.</summary>
    public static FacetPart Warm(CopyKey key, long asking, Copy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return Answered(Begin(key, asking, copy.AsOf), FacetAnswer.Of(copy), retryAt: null) with { Took = null };
    }

    /// <summary>Answered: the answer, also that we may not know, replaces what was shown; a failure leaves the copy and says why.</summary>
    /// <param name="asked">What the asking began with.</param>
    /// <param name="answer">What came.</param>
    /// <param name="retryAt">When it is asked again by itself; null when it is not.</param>
    public static FacetPart Answered(FacetPart asked, FacetAnswer answer, DateTimeOffset? retryAt)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(answer);
        var over = asked with
        {
            Phase = AskPhase.Answered,
            Stamp = asked.Stamp with { Phase = (int)AskPhase.Answered },
            Outcome = answer.Outcome,
            Took = answer.Took,
            Reason = answer.Reason,
        };
        if (!answer.IsKnown) return over with { RetryAt = retryAt, Failures = asked.Failures + 1 };
        return over with
        {
            Data = answer.Data,
            IsCopy = false,
            AsOf = answer.AsOf,
            Total = answer.Total,
            HasMore = answer.HasMore,
            Dropped = answer.Dropped,
            Missing = answer.Missing,
            HiddenCopyAsOf = null,
            RetryAt = null,
            Failures = 0,
        };
    }

    private static FacetPart Begin(CopyKey key, long asking, DateTimeOffset now) => new()
    {
        Stamp = new(asking, (int)AskPhase.Asked),
        Capability = key.Capability,
        System = key.System,
        RecordId = key.About,
        ItemId = key.ItemId,
        Phase = AskPhase.Asked,
        AskedAt = now,
    };
}
