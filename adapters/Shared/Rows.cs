using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>Lists of a customer's records: those of somebody else are left out and counted.</summary>
internal static class Rows
{
    /// <summary>Most rows a list holds.</summary>
    public const int Most = 100;

    /// <param name="rows">As mapped, any order.</param>
    /// <param name="isTheirs">Whether the row itself says that it belongs to the customer asked for.</param>
    /// <param name="sort">Brings them into the order of the capability.</param>
    /// <param name="total">How many the system says it holds; null when it does not.</param>
    public static Answer<IReadOnlyList<T>> Checked<T>(IReadOnlyCollection<T> rows, Func<T, bool> isTheirs, Func<IEnumerable<T>, IEnumerable<T>> sort, int? total)
    {
        var theirs = rows.Where(isTheirs).ToList();
        var dropped = rows.Count - theirs.Count;
        return theirs.Count == 0
            ? Answer.NotFound<IReadOnlyList<T>>(dropped)
            : Answer.Found<IReadOnlyList<T>>(sort(theirs).Take(Most).ToList(), dropped == 0 ? total : null, dropped);
    }
}
