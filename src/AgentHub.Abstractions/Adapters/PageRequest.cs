namespace AgentHub.Abstractions;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Size">Most rows of the page, 1 to 100.</param>
/// <param name="Cursor">
/// Where the page begins, from <see cref="Answer{T}.Next"/> of the page before, of the same adapter and question; null for the
/// first page. Opaque: it comes back from a browser, so an adapter treats it as input and answers one it cannot read with
/// <see cref="Outcome.Refused"/>.
/// </param>
public readonly record struct PageRequest(int Size, string? Cursor = null)
{
    /// <summary>Most rows one page may hold.</summary>
    public const int Most = 100;

    /// <summary>The first page, as long as a page may be.</summary>
    public static PageRequest First { get; } = new(Most);
}
