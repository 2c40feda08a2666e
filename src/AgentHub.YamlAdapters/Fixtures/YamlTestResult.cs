namespace AgentHub.YamlAdapters;

/// <summary>How one test of a file went.</summary>
/// <param name="Name"><c>orders, line 31: fixtures/orders.json</c></param>
/// <param name="Difference">What is other than expected, a line each; empty when the test passed.</param>
public sealed record YamlTestResult(string Name, IReadOnlyList<string> Difference)
{
    /// <summary>Whether all was as expected.</summary>
    public bool Passed => Difference.Count == 0;
}
