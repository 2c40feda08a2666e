namespace AgentHub.Server.Adapters.Standing;

/// <summary>How one capability of a system did in the last hour.</summary>
internal enum CapabilityStanding
{
    /// <summary>Offered, and nobody asked for it.</summary>
    Unasked,

    /// <summary>It answers within the time a facet waits for it.</summary>
    Works,

    /// <summary>More than one answer in twenty took longer than a facet waits for it.</summary>
    Slow,

    /// <summary>Its last answer was that of a failing system.</summary>
    Failing,

    /// <summary>Its last write was refused: not allowed, or the record had changed.</summary>
    WriteRefused,

    /// <summary>The adapter has it and the settings leave it out: another system is there for that.</summary>
    LeftOut,
}
