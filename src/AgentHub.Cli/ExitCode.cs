namespace AgentHub.Cli;

/// <summary>How a command ends, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Carried out, and nothing is wrong.</summary>
    public const int Good = 0;

    /// <summary>Carried out, and something is wrong with the adapter or its system: a fault, a missed test, a refused question.</summary>
    public const int Wrong = 1;

    /// <summary>Not carried out: an option, a file or a setting is missing or cannot be used.</summary>
    public const int NotDone = 2;
}
