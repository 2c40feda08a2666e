namespace AgentHub.YamlAdapters;

/// <summary>What was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The known names as a sentence, the nearest one first asked for.</summary>
    public static string Of(string given, IEnumerable<string> known)
    {
        var all = known.ToList();
        var best = all.Select(k => (Name: k, Distance: EditDistance.Between(given, k))).OrderBy(k => k.Distance).FirstOrDefault();
        var list = all.Count == 0 ? "none are" : "known are " + string.Join(", ", all);
        return best.Name is not null && best.Distance <= Math.Max(2, given.Length / 3) ? $"did you mean {best.Name}? ({list})" : list;
    }
}
