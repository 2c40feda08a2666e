namespace AgentHub.House.Tests;

/// <summary>Fails with every finding on a line of its own.</summary>
internal static class Nothing
{
    public static void In(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all.Take(100))}");
    }
}
