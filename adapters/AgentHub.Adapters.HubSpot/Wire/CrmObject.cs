namespace AgentHub.Adapters.HubSpot;

/// <summary>Any object of the CRM: its values by property name. Values are always text.</summary>
internal sealed record CrmObject
{
    public required string Id { get; init; }
    public required Dictionary<string, string?> Properties { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>What it is tied to, by type; only where that was asked for, and left out where there is nothing.</summary>
    public Dictionary<string, TiedObjects>? Associations { get; init; }

    /// <summary>A value; null when it is missing or blank.</summary>
    public string? this[string property] => Properties.GetValueOrDefault(property) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Whether it says that it is tied to an object.</summary>
    public bool IsTiedTo(string type, string id) => Associations?.GetValueOrDefault(type)?.Results.Any(o => o.Id == id) == true;
}

/// <summary>Objects that one is tied to; a tie with several labels stands here several times.</summary>
internal sealed record TiedObjects(IReadOnlyList<ObjectId> Results);
