using System.Text.Json.Serialization;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>A ticket of a list as Request Tracker sends it.</summary>
internal sealed record WireTicket
{
    [JsonConverter(typeof(IdConverter))] public required string Id { get; init; }
    public string? Subject { get; init; }
    public string? Status { get; init; }
    public string? Priority { get; init; }
    public string? Created { get; init; }
    public string? LastUpdated { get; init; }
    public string? Due { get; init; }
    public string? Resolved { get; init; }
    public WireName? Queue { get; init; }
    public WireName? Owner { get; init; }
    public IReadOnlyList<WireUser>? Requestor { get; init; }
}

/// <summary>A queue or an owner by name.</summary>
internal sealed record WireName
{
    public string? Name { get; init; }
    public string? RealName { get; init; }
}
