using AgentHub.Server.Configuration;

namespace AgentHub.Server.Intake;

/// <summary>Who may send events, and how large and how many at once.</summary>
internal sealed class IntakeOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Intake";

    /// <summary>Who may send events, by a name of this installation's choice.</summary>
    public Dictionary<string, SourceOptions> Sources { get; set; } = [];

    /// <summary>Largest event accepted, also as one of a batch.</summary>
    /// <value>Between 1 KiB and 1 MiB, in bytes; 64 KiB unless set.</value>
    public int MaxEventBytes { get; set; } = 64 * 1024;

    /// <summary>Largest batch accepted.</summary>
    /// <value>Between <see cref="MaxEventBytes"/> and 16 MiB, in bytes; 1 MiB unless set.</value>
    public int MaxBatchBytes { get; set; } = 1024 * 1024;

    /// <summary>Most events of one batch; never more than <see cref="MaxConcurrentPerSource"/>, since they are worked on together.</summary>
    /// <value>Between 1 and 1024; 100 unless set.</value>
    public int MaxBatchEvents { get; set; } = 100;

    /// <summary>How far the time of a signature may be from our clock, both ways.</summary>
    /// <value>Between 10 s and 1 h; 5 minutes unless set.</value>
    public TimeSpan SignatureWindow { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Events of one source that may be worked on at a time; further ones are answered 429.</summary>
    /// <value>Between 1 and 1024; 128 unless set.</value>
    public int MaxConcurrentPerSource { get; set; } = 128;

    /// <summary>Bytes of one source's bodies that may be worked on at a time; further ones are answered 429.</summary>
    /// <value>Between <see cref="MaxBatchBytes"/> and <see cref="MaxBytesInAll"/>; 8 MiB unless set.</value>
    public long MaxBytesPerSource { get; set; } = 8 * 1024 * 1024;

    /// <summary>Requests of all sources that may be read or worked on at a time; further ones are answered 429 unread.</summary>
    /// <value>Between 1 and 65,536; 1024 unless set.</value>
    public int MaxConcurrentInAll { get; set; } = 1024;

    /// <summary>Bytes of all sources' bodies that may be in memory at a time, those being read included; further ones are answered 429 unread.</summary>
    /// <value>Between <see cref="MaxBytesPerSource"/> and 1 GiB; 32 MiB unless set. Understanding an event takes about four times its bytes.</value>
    public long MaxBytesInAll { get; set; } = 32 * 1024 * 1024;

    /// <summary>Slowest at which a body may arrive, after the first five seconds; slower ones are broken off (408), since they occupy what others need.</summary>
    /// <value>Between 0 (any) and 1 MiB a second; 8 KiB a second unless set.</value>
    public int MinBytesPerSecond { get; set; } = 8 * 1024;

    public IEnumerable<string> Faults()
    {
        if (MaxEventBytes is < 1024 or > 1024 * 1024) yield return $"{Section}:MaxEventBytes must be between 1024 and 1048576, is {MaxEventBytes}";
        if (SignatureWindow < TimeSpan.FromSeconds(10) || SignatureWindow > TimeSpan.FromHours(1))
            yield return $"{Section}:SignatureWindow must be between 10 s and 1 h, is {SignatureWindow}";
        if (MaxConcurrentPerSource is < 1 or > 1024) yield return $"{Section}:MaxConcurrentPerSource must be between 1 and 1024, is {MaxConcurrentPerSource}";
        foreach (var fault in BatchFaults().Concat(MemoryFaults()).Concat(SourceFaults())) yield return fault;
    }

    private IEnumerable<string> BatchFaults()
    {
        if (MaxBatchBytes < MaxEventBytes || MaxBatchBytes > 16 * 1024 * 1024)
            yield return $"{Section}:MaxBatchBytes must be between MaxEventBytes ({MaxEventBytes}) and 16777216, is {MaxBatchBytes}";
        if (MaxBatchEvents is < 1 or > 1024) yield return $"{Section}:MaxBatchEvents must be between 1 and 1024, is {MaxBatchEvents}";
    }

    private IEnumerable<string> MemoryFaults()
    {
        if (MaxBytesPerSource < MaxBatchBytes || MaxBytesPerSource > MaxBytesInAll)
            yield return $"{Section}:MaxBytesPerSource must be between MaxBatchBytes ({MaxBatchBytes}) and MaxBytesInAll ({MaxBytesInAll}), is {MaxBytesPerSource}";
        if (MaxConcurrentInAll is < 1 or > 65536) yield return $"{Section}:MaxConcurrentInAll must be between 1 and 65536, is {MaxConcurrentInAll}";
        if (MaxBytesInAll > 1024 * 1024 * 1024) yield return $"{Section}:MaxBytesInAll must be at most 1073741824, is {MaxBytesInAll}";
        if (MinBytesPerSecond is < 0 or > 1024 * 1024) yield return $"{Section}:MinBytesPerSecond must be between 0 and 1048576, is {MinBytesPerSecond}";
    }

    private IEnumerable<string> SourceFaults()
    {
        if (Sources.Count > 100) yield return $"{Section}:Sources must be at most 100, are {Sources.Count}";
        foreach (var fault in Sources.SelectMany(s => s.Value.Faults($"{Section}:Sources:{s.Key}"))) yield return fault;
        foreach (var twice in Sources.GroupBy(s => s.Value.Source, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"{Section}:Sources must have different Source values, {string.Join(" and ", twice.Select(s => s.Key))} share {twice.Key}";
        foreach (var shared in Sources.SelectMany(s => s.Value.AllKeys().Select(k => (Source: s.Key, k.Secret)).Distinct())
            .Where(k => k.Secret.Length > 0).GroupBy(k => k.Secret, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"{Section}:Sources must have different secrets, {string.Join(" and ", shared.Select(k => k.Source))} share one";
    }
}
