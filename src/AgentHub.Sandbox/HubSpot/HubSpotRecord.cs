using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>One CRM object: everything in HubSpot is an id and properties, and every property is text.</summary>
internal sealed record HubSpotRecord
{
    public required string Id { get; init; }

    /// <summary>Values by property name; null where the object has none. Names the account does not define are absent.</summary>
    public required IReadOnlyDictionary<string, string?> Properties { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Ids of associated objects, by their type.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Associated { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>As sent: the type's default properties and those asked for; a name the account does not know is left out.</summary>
    public JsonObject ToJson(IEnumerable<string> asked, string type)
    {
        var properties = new JsonObject();
        foreach (var name in HubSpotTypes.DefaultsOf(type).Concat(asked).Distinct())
        {
            if (Properties.TryGetValue(name, out var value)) properties[name] = value;
        }
        return new()
        {
            ["id"] = Id,
            ["properties"] = properties,
            ["createdAt"] = HubSpotRecords.Time(CreatedAt),
            ["updatedAt"] = HubSpotRecords.Time(UpdatedAt),
            ["archived"] = false,
        };
    }
}
