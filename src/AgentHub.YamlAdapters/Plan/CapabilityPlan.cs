namespace AgentHub.YamlAdapters;

/// <summary>How one capability is asked and read.</summary>
internal sealed record CapabilityPlan
{
    public required CapabilityShape Shape { get; init; }
    public Capability Capability => Shape.Capability;
    /// <summary>The request; by the kind of key for <see cref="Capability.FindCustomers"/>, where one kind may have several, else under null.</summary>
    public required IReadOnlyList<(KeyKind? Key, RequestPlan Request)> Requests { get; init; }
    public required PagePlan Page { get; init; }
    /// <summary>Where the rows are; for a profile or an invoice, where the record is.</summary>
    public required RecordPlace Items { get; init; }
    public required RecordMap Map { get; init; }
    /// <summary>Lines of an invoice; null for everything else.</summary>
    public LinesPlan? Lines { get; init; }
    public required CapabilityTimes Times { get; init; }
    public required IReadOnlyDictionary<int, ErrorPlan> Errors { get; init; }
    public required IReadOnlyList<FixturePlan> Tests { get; init; }

    /// <summary>The request of everything but <see cref="Capability.FindCustomers"/>.</summary>
    public RequestPlan Request => Requests[0].Request;

    public IReadOnlyList<RequestPlan> RequestsFor(KeyKind key) => [.. Requests.Where(r => r.Key == key).Select(r => r.Request)];
}
