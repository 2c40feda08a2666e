namespace AgentHub.Server.Configuration;

/// <summary>The settings of one feature: one class, one section, working defaults.</summary>
internal interface IFeatureOptions
{
    /// <summary>Such as <c>AgentHub:Context</c>.</summary>
    static abstract string Section { get; }

    /// <summary>
    /// Every fault, as a sentence that begins with the full path:
    /// <c>AgentHub:Context:ShowWithout must be between 50 ms and 10 s, is 1 min</c>. Empty when all is well.
    /// </summary>
    IEnumerable<string> Faults();
}
