namespace AgentHub.Sandbox.People;

/// <summary>
/// The customers beside those of the scenario files: made from a seed, the same for the same seed everywhere. Who they are is
/// made once, at start; what they bought and wrote is made when it is read. Immutable and thread safe.
/// </summary>
internal sealed class Population
{
    /// <summary>Most customers; account numbers and landlines reach further.</summary>
    public const int Most = 50_000;

    private readonly Person[] _people;

    public Population(int seed, int customers)
    {
        Seed = seed;
        var maker = new PersonMaker(seed);
        _people = [.. Enumerable.Range(0, customers).Select(maker.Make)];
        Crm = In("crm");
        Erp = In("erp");
        Tickets = In("tickets");
        Histories = new(this);
    }

    public static Population Nobody { get; } = new(0, 0);

    public int Seed { get; }

    /// <summary>By place.</summary>
    public IReadOnlyList<Person> People => _people;

    public SystemPeople Crm { get; }
    public SystemPeople Erp { get; }
    public SystemPeople Tickets { get; }

    /// <summary>What they bought and wrote.</summary>
    public Histories Histories { get; }

    private SystemPeople In(string system) =>
        new([.. _people.SelectMany(p => p.Records.Where(r => r.System == system).Select(r => (p, r.Record)))]);
}
