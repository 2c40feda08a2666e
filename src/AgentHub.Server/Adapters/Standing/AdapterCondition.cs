namespace AgentHub.Server.Adapters.Standing;

/// <summary>What an adapter is worth at this moment.</summary>
internal enum AdapterCondition
{
    /// <summary>It is asked, and nothing is wrong.</summary>
    Ready,

    /// <summary>It is asked, but slow, or an older version of its file is in use because the newest has faults.</summary>
    Degraded,

    /// <summary>Switched off, by the settings or by somebody.</summary>
    Disabled,

    /// <summary>Its file is good and settings that it needs are missing or wrong.</summary>
    NotConfigured,

    /// <summary>Its file, or the process it runs in, speaks another version of the format or protocol.</summary>
    Incompatible,

    /// <summary>Its file has faults and there is no version that was good, or its system does not answer.</summary>
    Failed,
}
