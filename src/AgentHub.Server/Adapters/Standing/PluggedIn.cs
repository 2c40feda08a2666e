namespace AgentHub.Server.Adapters.Standing;

/// <summary>The way a system was connected.</summary>
internal enum PluggedIn
{
    /// <summary>A shipped adapter in this process.</summary>
    Project,

    /// <summary>A file without code.</summary>
    Yaml,

    /// <summary>A program that somebody else runs, asked by the remote adapter protocol.</summary>
    Remote,

    /// <summary>An assembly in a process of its own, which the server runs.</summary>
    Process,
}
