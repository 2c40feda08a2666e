using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>A user as Request Tracker sends it; what the token may not see is empty or missing.</summary>
internal sealed record WireUser
{
    /// <summary>The number, when it was asked for; else the name. Missing when one user is read without administrator rights.</summary>
    [JsonConverter(typeof(IdConverter))] public string? Id { get; init; }
    public string? Type { get; init; }
    public string? Name { get; init; }
    public string? RealName { get; init; }
    public string? EmailAddress { get; init; }
    public string? MobilePhone { get; init; }
    public string? WorkPhone { get; init; }
    public string? HomePhone { get; init; }
    public string? Address1 { get; init; }
    public string? Address2 { get; init; }
    public string? City { get; init; }
    public string? Zip { get; init; }
    public string? Country { get; init; }
    public string? LastUpdated { get; init; }
    [JsonPropertyName("_hyperlinks")] public IReadOnlyList<WireLink>? Links { get; init; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; init; }

    /// <summary>The number of this user as the row itself says it; null when it does not.</summary>
    [JsonIgnore]
    public string? SelfId => Ids.IsId(Id) ? Id : Links?.Where(l => l is { Ref: "self" } && Ids.IsId(l.Id)).Select(l => l.Id).FirstOrDefault();

    /// <summary>Any field by its name.</summary>
    public JsonElement Field(string name) => name switch
    {
        nameof(Name) => JsonSerializer.SerializeToElement(Name),
        nameof(EmailAddress) => JsonSerializer.SerializeToElement(EmailAddress),
        _ => More?.FirstOrDefault(m => m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? default,
    };
}

/// <summary>Where a record points; only to itself is used.</summary>
internal sealed record WireLink
{
    public string? Ref { get; init; }
    [JsonConverter(typeof(IdConverter))] public string? Id { get; init; }
}
