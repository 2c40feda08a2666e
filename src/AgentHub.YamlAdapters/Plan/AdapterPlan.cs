namespace AgentHub.YamlAdapters;

/// <summary>An adapter file that was read without a fault. Immutable: any number of adapters are made of it.</summary>
public sealed record AdapterPlan
{
    /// <summary>Id of the system: <c>billing</c>.</summary>
    public required string Id { get; init; }
    /// <summary>Where the id stands in the file, both from 1.</summary>
    public required (long Line, long Column) IdAt { get; init; }
    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }
    /// <summary>What it is: <c>crm</c>, <c>erp</c>, <c>tickets</c>, <c>archive</c>, …</summary>
    public required string Kind { get; init; }
    /// <summary>Who answers for it; null when the file does not say.</summary>
    public string? Owner { get; init; }
    /// <summary>Name of the shipped file that this one uses; null for a file that says by itself how its system is asked.</summary>
    public string? Uses { get; init; }
    /// <summary>That another program is asked; null for a file that asks the system by requests.</summary>
    public RemotePlan? Remote { get; init; }
    /// <summary>What the file offers, health included; empty when another program says what it offers.</summary>
    public IReadOnlyCollection<Capability> Offers => [.. Lists.Keys, .. Writes.Keys, .. Health is null ? Array.Empty<Capability>() : [Capability.Health]];
    /// <summary>Names of the settings it needs, secrets and others; their values never stand in the file.</summary>
    public required IReadOnlyList<string> Settings { get; init; }
    /// <summary>Root of the system's interface, ending with a slash; null when the installation's setting says.</summary>
    public Uri? BaseUrl => Remote is null ? Http.BaseUrl : Remote.BaseUrl;
    /// <summary>Questions at the same time that the system bears; null when the file does not say.</summary>
    public int? Concurrency => Remote is null ? Http.Concurrency : null;
    /// <summary>Times of single capabilities, where the file gives some.</summary>
    public IReadOnlyDictionary<Capability, CapabilityTimes> Times =>
        Lists.Values.Select(l => (l.Capability, l.Times)).Concat(Writes.Values.Select(w => (w.Capability, w.Times))).Where(c => c.Times != new CapabilityTimes(null, null)).ToDictionary(c => c.Capability, c => c.Times);
    /// <summary>Null beside <see cref="Remote"/>.</summary>
    internal HttpPlan Http { get; init; } = null!;
    internal IReadOnlyDictionary<Capability, CapabilityPlan> Lists { get; init; } = null!;
    internal IReadOnlyDictionary<Capability, WritePlan> Writes { get; init; } = null!;
    internal HealthPlan? Health { get; init; }
    internal KeyKind? RecordIdIs { get; init; }
}
