using System.Text.Json;

namespace AgentHub.Core.Interactions;

/// <summary>One thing that happened to a contact, as stored. <c>docs/contracts.md</c> section 1 describes every type.</summary>
public sealed record ContactEvent
{
    /// <summary>Unique within <see cref="Source"/>.</summary>
    public required string Id { get; init; }
    /// <summary>Who says so: a URI reference such as <c>/switch/main</c> or <c>/nodes/a</c>.</summary>
    public required string Source { get; init; }
    /// <summary>Such as <see cref="EventTypes.InteractionHeld"/>.</summary>
    public required string Type { get; init; }
    public required ContactId Contact { get; init; }
    /// <summary>When it happened, by the source's clock, UTC. Durations are differences of these.</summary>
    public required DateTimeOffset Time { get; init; }
    /// <summary>Order among events of one source with the same time; compared ordinally; null sorts first.</summary>
    public string? Sequence { get; init; }
    /// <summary>When the hub received it, by the hub's clock, UTC. What the browser reports is compared with these.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
    /// <summary>The event's data, without values of class <em>authentication</em>. Unknown members are kept.</summary>
    public required JsonElement Data { get; init; }
    /// <summary>
    /// What the sender said about the event beyond the members above, as a JSON object of single values: extension
    /// attributes, <c>dataschema</c>, the full <c>type</c> of a later minor. Null when there was nothing.
    /// </summary>
    public JsonElement? Attributes { get; init; }
}
