namespace AgentHub.Adapters.HubSpot;

/// <summary>Any object of the CRM: its values by property name. Values are always text.</summary>
internal sealed record CrmObject
{
    public required string Id { get; init; }
    public required Dictionary<string, string?> Properties { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>A value; null when it is missing or blank.</summary>
    public string? this[string property] => Properties.GetValueOrDefault(property) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
