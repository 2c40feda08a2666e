namespace AgentHub.Sandbox.People;

/// <summary>
/// Finds places by a text or by how it begins, without looking at all of them: a sorted list and binary search. Case is
/// ignored. Immutable and thread safe.
/// </summary>
internal sealed class TextIndex
{
    private readonly string[] _texts;
    private readonly int[] _places;

    /// <param name="entries">Texts and the places they lead to; a text may lead to many, a place may have many.</param>
    public TextIndex(IEnumerable<(string Text, int Place)> entries)
    {
        var sorted = entries.Where(e => e.Text.Length > 0).ToArray();
        Array.Sort(sorted, (a, b) => StringComparer.OrdinalIgnoreCase.Compare(a.Text, b.Text) is var order and not 0 ? order : a.Place.CompareTo(b.Place));
        _texts = [.. sorted.Select(e => e.Text)];
        _places = [.. sorted.Select(e => e.Place)];
    }

    /// <summary>Places of exactly this text, ascending.</summary>
    public IEnumerable<int> Equal(string text) => From(text, t => t.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Places of the texts that begin with this one, by text; a place may come more than once.</summary>
    public IEnumerable<int> StartingWith(string text) => From(text, t => t.StartsWith(text, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<int> From(string text, Func<string, bool> holds)
    {
        var (low, high) = (0, _texts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (StringComparer.OrdinalIgnoreCase.Compare(_texts[middle], text) < 0) low = middle + 1;
            else high = middle;
        }
        for (; low < _texts.Length && holds(_texts[low]); low++) yield return _places[low];
    }
}
