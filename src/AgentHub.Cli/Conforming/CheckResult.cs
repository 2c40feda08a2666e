namespace AgentHub.Cli;

/// <summary>What came of a check.</summary>
internal enum CheckResult
{
    /// <summary>The adapter does what it must.</summary>
    Passed,

    /// <summary>It does not.</summary>
    Failed,

    /// <summary>What is known of the system is not enough to tell.</summary>
    NotChecked,

    /// <summary>It is about capabilities that the file does not offer.</summary>
    NotOffered,
}
