namespace AgentHub.Bench.Runs;

/// <summary>Agents made up for the bench.</summary>
internal static class BenchPeople
{
    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> Agents(int count) => [.. Enumerable.Range(1, count).Select(n => $"agent{n}")];

    /// <summary>The settings that make them known.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings(IEnumerable<string> agents) => agents.SelectMany(agent =>
    {
        var section = $"AgentHub:Identity:Development:People:{agent}:";
        return new KeyValuePair<string, string>[] { new(section + "Name", $"Bench {agent}"), new(section + "Unit", "Billing"), new(section + "Roles:0", "Agent") };
    });
}
