using AgentHub.Server.Configuration;

namespace AgentHub.Server.Intake;

/// <summary>Who may send events, and how large and how many at once.</summary>
internal sealed class IntakeOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Intake";

    /// <summary>Who may send events, by a name of this installation's choice.</summary>
    public Dictionary<string, SourceOptions> Sources { get; set; } = [];

    /// <summary>Largest event accepted.</summary>
    /// <value>Between 1 KiB and 1 MiB, in bytes; 64 KiB unless set.</value>
    public int MaxEventBytes { get; set; } = 64 * 1024;

    /// <summary>How far the time of a signature may be from our clock, both ways.</summary>
    /// <value>Between 10 s and 1 h; 5 minutes unless set.</value>
    public TimeSpan SignatureWindow { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Events of one source that may be worked on at a time; further ones are answered 429.</summary>
    /// <value>Between 1 and 1024; 128 unless set.</value>
    public int MaxConcurrentPerSource { get; set; } = 128;

    public IEnumerable<string> Faults()
    {
        if (MaxEventBytes is < 1024 or > 1024 * 1024) yield return $"{Section}:MaxEventBytes must be between 1024 and 1048576, is {MaxEventBytes}";
        if (SignatureWindow < TimeSpan.FromSeconds(10) || SignatureWindow > TimeSpan.FromHours(1))
            yield return $"{Section}:SignatureWindow must be between 10 s and 1 h, is {SignatureWindow}";
        if (MaxConcurrentPerSource is < 1 or > 1024) yield return $"{Section}:MaxConcurrentPerSource must be between 1 and 1024, is {MaxConcurrentPerSource}";
        if (Sources.Count > 100) yield return $"{Section}:Sources must be at most 100, are {Sources.Count}";
        foreach (var fault in Sources.SelectMany(s => s.Value.Faults($"{Section}:Sources:{s.Key}"))) yield return fault;
        foreach (var twice in Sources.GroupBy(s => s.Value.Source, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"{Section}:Sources must have different Source values, {string.Join(" and ", twice.Select(s => s.Key))} share {twice.Key}";
    }
}
