namespace AgentHub.YamlAdapters;

/// <summary>What was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The known names as a sentence, the nearest one first asked for.</summary>
    public static string Of(string given, IEnumerable<string> known)
    {
        var all = known.ToList();
        var best = all.Select(k => (Name: k, Distance: Distance(given.ToUpperInvariant(), k.ToUpperInvariant()))).OrderBy(k => k.Distance).FirstOrDefault();
        var list = all.Count == 0 ? "none are" : "known are " + string.Join(", ", all);
        return best.Name is not null && best.Distance <= Math.Max(2, given.Length / 3) ? $"did you mean {best.Name}? ({list})" : list;
    }

    private static int Distance(string a, string b)
    {
        if (a.Length > 60) return a.Length;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }
        return row[b.Length];
    }
}
