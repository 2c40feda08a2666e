namespace AgentHub.Ledger.Tests;

/// <summary>Leaves a test out at run time, with a reason that the run shows.</summary>
internal static class Skip
{
    /// <summary>xunit's own mark of an exception that means skipped.</summary>
    private const string Mark = "$XunitDynamicSkip$";

    public static Exception Because(string reason) => new InvalidOperationException(Mark + reason);
}
