using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Facets;

/// <summary>
/// Leaves out of an answer what does not name the record it was asked about, and counts it: real systems ignore filters they do
/// not know and return everybody.
/// </summary>
public static class AnswerRecheck
{
    /// <summary>Most rows of one page that are kept.</summary>
    public const int MaxRows = PageRequest.Most;

    /// <summary>Rows that are theirs, each once. A found answer stays found, also without a row; a total stays what the system said.</summary>
    public static Answer<IReadOnlyList<T>> Rows<T>(Answer<IReadOnlyList<T>> answer, Func<T, bool> isTheirs, Func<T, string> id) where T : class
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!answer.IsFound) return answer;
        var theirs = answer.Value.Where(r => r is not null && isTheirs(r)).DistinctBy(id).ToArray();
        var dropped = answer.Dropped + answer.Value.Count(r => r is null || !isTheirs(r));
        return answer with
        {
            Value = theirs.Length > MaxRows ? theirs[..MaxRows] : theirs,
            Total = dropped == 0 && answer.Total is { } total ? Math.Max(total, theirs.Length) : null,
            Dropped = dropped,
        };
    }

    /// <summary>The value if it is theirs; else not found, and counted.</summary>
    public static Answer<T> One<T>(Answer<T> answer, Func<T, bool> isTheirs)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!answer.IsFound || isTheirs(answer.Value)) return answer;
        return answer.With(Outcome.NotFound) with { Dropped = answer.Dropped + 1 };
    }

    private static Answer<T> With<T>(this Answer<T> answer, Outcome outcome) =>
        new() { Outcome = outcome, System = answer.System, AsOf = answer.AsOf, Took = answer.Took };
}
