using System.Globalization;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters;

/// <summary>That a system was replaced and is only looked things up in. It is then read only, and asked when an agent wants it.</summary>
internal sealed class ArchiveOptions
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Id of the system that took its place: <c>erp</c>. It must be configured, and no archive.</summary>
    public string Successor { get; set; } = "";

    /// <summary>Last day it answers, as planned: <c>2027-06-30</c>.</summary>
    /// <remarks>Said to agents. On that day nothing happens by itself: whether it is still needed, its count of uses says.</remarks>
    public string SunsetOn { get; set; } = "";

    /// <summary>How long an answer usually takes; said to the agent before it is asked.</summary>
    /// <value>Between 100 ms and 60 s; nothing is said unless set.</value>
    public TimeSpan? Takes { get; set; }

    /// <summary>From when on an archive counts as slow, unless set.</summary>
    public static readonly TimeSpan UsualShowWithout = TimeSpan.FromSeconds(10);

    /// <summary>Patient, and with few questions at a time: old systems are slow and break under load.</summary>
    public static Limits Patient(Limits otherwise) => otherwise with
    {
        ShowWithout = UsualShowWithout, GiveUp = TimeSpan.FromSeconds(60), MaxConcurrent = 2, QueueLimit = 16,
    };

    /// <summary>What the desk knows of it. Only for options without faults.</summary>
    public ArchiveNotice ToNotice() => new(Successor, DateOnly.ParseExact(SunsetOn, Day, CultureInfo.InvariantCulture), Takes);

    /// <param name="at">Path of the settings, in front of every fault.</param>
    /// <param name="id">The archive.</param>
    /// <param name="systems">All that are configured.</param>
    public IEnumerable<string> Faults(string at, string id, IReadOnlyDictionary<string, SystemOptions> systems)
    {
        if (Successor.Length == 0) yield return $"{at}:Successor is missing: the id of the system that took its place";
        else if (Successor == id) yield return $"{at}:Successor must be another system, is {id} itself";
        else if (!systems.TryGetValue(Successor, out var successor))
            yield return $"{at}:Successor must be a configured system ({string.Join(", ", systems.Keys.Where(k => k != id).Order(StringComparer.Ordinal))}), is {Successor}";
        else if (successor.Archive is not null) yield return $"{at}:Successor must be a system in use, {Successor} is an archive itself";
        if (!DateOnly.TryParseExact(SunsetOn, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return $"{at}:SunsetOn must be the day it goes off, such as 2027-06-30, is {(SunsetOn.Length == 0 ? "missing" : SunsetOn)}";
        if (Takes < TimeSpan.FromMilliseconds(100) || Takes > TimeSpan.FromSeconds(60)) yield return $"{at}:Takes must be between 100 ms and 60 s, is {Takes}";
    }
}
