using System.Text.Json.Serialization;

namespace AgentHub.Core;

/// <summary>Id of a contact: one communication from arrival to final disconnect; it survives transfers.</summary>
/// <param name="Value">1–64 characters of <c>A-Z a-z 0-9 _ -</c>; checked at the public edge.</param>
[JsonConverter(typeof(IdConverter<ContactId>))]
public readonly record struct ContactId(string Value) : IId<ContactId>
{
    /// <inheritdoc/>
    public static ContactId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
