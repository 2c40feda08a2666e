using System.Text.Json;

namespace AgentHub.Adapters.HubSpot;

/// <summary>The pipelines of a type of objects.</summary>
internal sealed record PipelineList
{
    public required IReadOnlyList<WirePipeline> Results { get; init; }
}

/// <summary>A pipeline: the stages that an object goes through.</summary>
internal sealed record WirePipeline
{
    public required string Id { get; init; }
    public int DisplayOrder { get; init; }
    public required IReadOnlyList<WireStage> Stages { get; init; }
}

/// <summary>A stage; its id is the only one of that name in the account.</summary>
internal sealed record WireStage
{
    public required string Id { get; init; }
    public string? Label { get; init; }
    public int DisplayOrder { get; init; }
    public Dictionary<string, JsonElement>? Metadata { get; init; }

    /// <summary>Whether HubSpot counts a ticket in it as closed; null when it does not say.</summary>
    public bool? IsClosed => Metadata?.GetValueOrDefault("ticketState").ToString() switch { "CLOSED" => true, "OPEN" => false, _ => null };
}
