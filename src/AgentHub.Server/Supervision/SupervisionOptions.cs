using AgentHub.Server.Configuration;

namespace AgentHub.Server.Supervision;

/// <summary>Settings of the live board.</summary>
internal sealed class SupervisionOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Supervision";

    /// <summary>Shortest time between two changes of the board on one screen.</summary>
    /// <value>Between 250 ms and 10 s; 250 ms unless set.</value>
    public TimeSpan Tick { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Contacts read from the ledger at start, the newest first.</summary>
    /// <value>Between 100 and 1,000,000; 50,000 unless set.</value>
    public int MaxContactsAtStart { get; set; } = 50_000;

    /// <summary>From when a number needs somebody.</summary>
    public TargetOptions Targets { get; set; } = new();

    public IEnumerable<string> Faults()
    {
        if (Tick < TimeSpan.FromMilliseconds(250) || Tick > TimeSpan.FromSeconds(10))
            yield return $"{Section}:Tick must be between 250 ms and 10 s, is {Tick}";
        if (MaxContactsAtStart is < 100 or > 1_000_000)
            yield return $"{Section}:MaxContactsAtStart must be between 100 and 1000000, is {MaxContactsAtStart}";
        foreach (var fault in Targets.Faults($"{Section}:Targets")) yield return fault;
    }
}
