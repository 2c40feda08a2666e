using System.Text.RegularExpressions;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Adapters.Files;

/// <summary>Systems connected by files (docs/concepts/yaml-adapters.md). Systems of files and of the settings stand beside each other.</summary>
internal sealed partial class AdapterFilesOptions : IFeatureOptions
{
    public static string Section => "AgentHub:AdapterFiles";

    /// <summary>Folder of the files, relative to the server's own; nothing is read unless set.</summary>
    public string Folder { get; set; } = "";

    /// <summary>How often the folder is looked at though nothing was heard of it: on some drives no change is ever heard of.</summary>
    /// <value>Between 1 s and 10 min; 10 s unless set.</value>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long nothing must have happened in the folder before it is read, so that a file is written to its end. At most four times as long is waited.</summary>
    /// <value>Between 10 ms and 5 s; 0.5 s unless set.</value>
    public TimeSpan Settle { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Files that are read; further ones, by name, are not.</summary>
    /// <value>Between 1 and 200; 50 unless set.</value>
    public int MaxFiles { get; set; } = 50;

    /// <summary>What an installation sets for a file, by the id in the file. Counts from the next look, without a restart.</summary>
    public Dictionary<string, FileSystemOptions> Systems { get; set; } = [];

    public IEnumerable<string> Faults()
    {
        if (LookEvery < TimeSpan.FromSeconds(1) || LookEvery > TimeSpan.FromMinutes(10)) yield return $"{Section}:LookEvery must be between 1 s and 10 min, is {LookEvery}";
        if (Settle < TimeSpan.FromMilliseconds(10) || Settle > TimeSpan.FromSeconds(5)) yield return $"{Section}:Settle must be between 10 ms and 5 s, is {Settle}";
        if (MaxFiles is < 1 or > 200) yield return $"{Section}:MaxFiles must be between 1 and 200, is {MaxFiles}";
        foreach (var id in Systems.Keys.Where(id => !SystemId().IsMatch(id)))
            yield return $"{Section}:Systems:{id} must be named as the file's id: a-z, 0-9 and -, beginning with a letter, at most 32";
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,31}$")]
    private static partial Regex SystemId();
}
