namespace AgentHub.Bench.Runs;

/// <summary>Agents made up for the bench.</summary>
internal static class BenchPeople
{
    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> Agents(int count) => [.. Enumerable.Range(1, count).Select(n => $"agent{n}")];

    /// <summary>Ids of as many supervisors.</summary>
    public static IReadOnlyList<string> Supervisors(int count) => [.. Enumerable.Range(1, count).Select(n => $"supervisor{n}")];

    /// <summary>The settings that make them known.</summary>
    /// <param name="ids">Theirs.</param>
    /// <param name="role">Of all of them.</param>
    public static IEnumerable<KeyValuePair<string, string>> Settings(IEnumerable<string> ids, string role = "Agent") => ids.SelectMany(id =>
    {
        var section = $"AgentHub:Identity:Development:People:{id}:";
        return new KeyValuePair<string, string>[] { new(section + "Name", $"Bench {id}"), new(section + "Unit", "Billing"), new(section + "Roles:0", role) };
    });
}
