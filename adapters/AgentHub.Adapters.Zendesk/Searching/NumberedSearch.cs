using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>A search by words, page by page, as far as Zendesk gives hits.</summary>
/// <param name="name">Of the list, for its cursors.</param>
internal sealed class NumberedSearch(string name, Cursors cursors)
{
    private const int MostChars = 200;

    /// <param name="text">What somebody typed.</param>
    /// <param name="page">Which part of the hits.</param>
    /// <param name="ask">Asks for one page of the hits of some words.</param>
    /// <exception cref="ForeignCursorException">The cursor is none of this search.</exception>
    public async Task<Answer<IReadOnlyList<T>>> ReadAsync<T>(string text, PageRequest page, Func<string, NumberedPage, Task<FoundPage<T>>> ask)
    {
        var asked = text.Trim();
        // A place belongs to the words that were searched by.
        var place = cursors.Read(name, new(asked), page.Cursor);
        var words = SearchWords.Of(asked);
        if (words.Length == 0 || asked.Length > MostChars) return Answer.NotFound<IReadOnlyList<T>>();
        var at = NumberedPage.At(place is null ? 0 : int.Parse(place, NumberStyles.None, CultureInfo.InvariantCulture), Rows.Size(page));
        var found = await ask(words, at);
        var goesOn = found.GoesOn(at);
        var next = goesOn && at.End < NumberedPage.Deepest ? cursors.Make(name, new(asked), at.End.ToString(CultureInfo.InvariantCulture)) : null;
        // What was left out is among those that Zendesk counts.
        var answer = Rows.Page(found.Rows, page, next, found.Rows.Count == found.Sent ? found.Count : null, dropped: 0);
        return goesOn && next is null && answer.IsFound ? answer with { Missing = "without what lies beyond the first 1,000 hits" } : answer;
    }
}
