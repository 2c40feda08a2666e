using System.Text.Json.Serialization;

namespace AgentHub.Core;

/// <summary>Id of an interaction: one agent's share of a contact.</summary>
/// <param name="Value">1–64 characters of <c>A-Z a-z 0-9 _ -</c>; checked at the public edge.</param>
[JsonConverter(typeof(IdConverter<InteractionId>))]
public readonly record struct InteractionId(string Value) : IId<InteractionId>
{
    /// <inheritdoc/>
    public static InteractionId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
