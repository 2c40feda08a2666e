using System.Text.Json.Serialization;

namespace AgentHub.Core;

/// <summary>Id of an agent, as the identity provider knows them.</summary>
/// <param name="Value">1–64 characters of <c>A-Z a-z 0-9 _ -</c>; checked at the public edge.</param>
[JsonConverter(typeof(IdConverter<AgentId>))]
public readonly record struct AgentId(string Value) : IId<AgentId>
{
    /// <inheritdoc/>
    public static AgentId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
