namespace AgentHub;

// How far a word is from another. Compiled into every project that tells what was probably meant; no XML comments, because the
// description of the API takes each of them once only.
internal static class EditDistance
{
    private const int LongestWord = 60;

    // Levenshtein's distance without regard to case: letters to insert, remove or exchange. A word of more than 60 letters is far from all.
    public static int Between(string a, string b)
    {
        if (a.Length > LongestWord || b.Length > LongestWord) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var exchange = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, exchange));
            }
        }
        return row[b.Length];
    }
}
