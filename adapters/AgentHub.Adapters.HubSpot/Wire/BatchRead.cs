namespace AgentHub.Adapters.HubSpot;

/// <summary>Objects to read by id, at most 100.</summary>
internal sealed record BatchRead(IReadOnlyList<ObjectId> Inputs, IReadOnlyList<string> Properties)
{
    /// <summary>None; HubSpot's description says that it is required.</summary>
    public IReadOnlyList<string> PropertiesWithHistory { get; init; } = [];
}

/// <summary>The objects that were read; those that are not there are left out.</summary>
internal sealed record BatchObjects
{
    public required IReadOnlyList<CrmObject> Results { get; init; }
}
