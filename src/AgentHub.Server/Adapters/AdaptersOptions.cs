using System.Text.RegularExpressions;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Adapters;

/// <summary>The systems of record, and how patient and how careful we are with them.</summary>
internal sealed partial class AdaptersOptions : IFeatureOptions
{
    private const int MostSystems = 50;

    public static string Section => "AgentHub:Adapters";

    /// <summary>Longest wait for one system before its facet says so, or shows the last copy.</summary>
    /// <value>Between 50 ms and 10 s; 1.5 s unless set. Counts from the moment the question is sent.</value>
    /// <remarks>A late answer is still merged and pushed; it is only no longer waited for.</remarks>
    public TimeSpan ShowWithout { get; set; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>When a question is cancelled for good, waiting in the queue included.</summary>
    /// <value>Between 100 ms and 60 s, and not below <see cref="ShowWithout"/>; 15 s unless set.</value>
    public TimeSpan GiveUp { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Questions one system is asked at the same time.</summary>
    /// <value>Between 1 and 256; 8 unless set.</value>
    public int MaxConcurrent { get; set; } = 8;

    /// <summary>Questions that may wait for their turn at one system; further ones are skipped at once.</summary>
    /// <value>Between 0 and 10,000; 64 unless set.</value>
    public int QueueLimit { get; set; } = 64;

    /// <summary>Largest answer that is read, after decompression.</summary>
    /// <value>Bytes, between 1 KiB and 64 MiB; 2 MiB unless set.</value>
    public long MaxBodyBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>Longest pause between two looks at a system that failed; the first comes after 1 s, each pause is twice the last.</summary>
    /// <value>Between 1 s and 10 min; 30 s unless set.</value>
    public TimeSpan CheckFailedEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>When a system that keeps failing is not asked for a while.</summary>
    public BreakerOptions Breaker { get; set; } = new();

    /// <summary>The systems by id (<c>crm</c>, <c>erp</c>); none unless set, at most 50.</summary>
    public Dictionary<string, SystemOptions> Systems { get; set; } = [];

    /// <summary>What holds where a system sets nothing of its own.</summary>
    internal Limits Limits => new(ShowWithout, GiveUp, MaxConcurrent, QueueLimit, MaxBodyBytes);

    public IEnumerable<string> Faults()
    {
        var limits = Limits;
        foreach (var fault in limits.Faults(Section).Concat(Breaker.Faults($"{Section}:Breaker"))) yield return fault;
        if (CheckFailedEvery < TimeSpan.FromSeconds(1) || CheckFailedEvery > TimeSpan.FromMinutes(10))
            yield return $"{Section}:CheckFailedEvery must be between 1 s and 10 min, is {CheckFailedEvery}";
        if (Systems.Count > MostSystems) yield return $"{Section}:Systems may hold at most {MostSystems} systems, holds {Systems.Count}";
        foreach (var (id, system) in Systems)
        {
            var at = $"{Section}:Systems:{id}";
            if (!SystemId().IsMatch(id)) yield return $"{at} must be named with a-z, 0-9 and -, beginning with a letter, at most 32";
            foreach (var fault in system.Faults(at, id, limits).Concat(system.ArchiveFaults(at, id, Systems))) yield return fault;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,31}$")]
    private static partial Regex SystemId();
}
