using System.Text.Json.Serialization;

namespace AgentHub.Core.Nodes;

/// <summary>Id of one running server. A restart is another node.</summary>
/// <param name="Value">1–64 characters of <c>A-Z a-z 0-9 _ -</c>.</param>
[JsonConverter(typeof(IdConverter<NodeId>))]
public readonly record struct NodeId(string Value) : IId<NodeId>
{
    /// <inheritdoc/>
    public static NodeId From(string value) => new(value);

    /// <summary>A new one: the configured name, so that people can tell nodes apart, and something that no other start has.</summary>
    public static NodeId New(string name) => new($"{name[..Math.Min(name.Length, 50)]}-{Guid.NewGuid().ToString("n")[..12]}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
