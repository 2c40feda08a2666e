namespace AgentHub.Server.Configuration;

/// <summary>Finds the name somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest of the names, at most a third of its letters away; null when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> names) =>
        names.Select(n => (Name: n, Distance: EditDistance.Between(typed, n)))
            .Where(c => c.Distance <= Math.Max(1, c.Name.Length / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name).FirstOrDefault();
}
