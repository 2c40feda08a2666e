using System.Globalization;

namespace AgentHub.Server.Adapters.Hosts;

/// <summary>Whether a system's adapter runs in a process of its own, which the server starts, watches and starts again.</summary>
internal sealed class AdapterHostOptions
{
    /// <summary>Path of the adapter's .dll; relative to where the server lies. Empty unless set: then the adapter is one that ships, in the server's own process.</summary>
    public string Assembly { get; set; } = "";

    /// <summary>Most memory its objects may take; beyond it the process ends and is started again.</summary>
    /// <value>Megabytes, between 32 and 8192; 256 unless set.</value>
    public int MaxMemoryMb { get; set; } = 256;

    /// <summary>True when the adapter is to run in a process of its own.</summary>
    public bool IsUsed() => Assembly.Length > 0;

    /// <summary>Where the assembly lies.</summary>
    public string FullPath() => Path.GetFullPath(Assembly, AppContext.BaseDirectory);

    /// <param name="at">Path of the settings, in front of every fault.</param>
    public IEnumerable<string> Faults(string at)
    {
        if (MaxMemoryMb is < 32 or > 8192) yield return string.Create(CultureInfo.InvariantCulture, $"{at}:MaxMemoryMb must be between 32 and 8192, is {MaxMemoryMb}");
        if (IsUsed() && !File.Exists(FullPath())) yield return $"{at}:Assembly is not there: {FullPath()}";
    }
}
