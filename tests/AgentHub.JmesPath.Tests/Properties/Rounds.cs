namespace AgentHub.JmesPath.Tests.Properties;

/// <summary>A rule tried with many seeds, the same in every run; the seed that breaks it stands in the message.</summary>
internal static class Rounds
{
    public static void Of(int rounds, Action<Random> rule)
    {
        for (var seed = 0; seed < rounds; seed++)
        {
            try { rule(new Random(seed)); }
            catch (Exception e) { Assert.Fail($"seed {seed}: {e.Message}\n{e.StackTrace}"); }
        }
    }
}
