namespace AgentHub.Rest;

/// <summary>The parameter is the body of the request.</summary>
/// <param name="serializationMethod">How it is written.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute(BodySerializationMethod serializationMethod = BodySerializationMethod.Default) : Attribute
{
    /// <summary>How the value is written.</summary>
    public BodySerializationMethod SerializationMethod { get; } = serializationMethod;
}
