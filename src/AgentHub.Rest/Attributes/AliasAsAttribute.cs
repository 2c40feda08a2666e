namespace AgentHub.Rest;

/// <summary>The name a parameter has on the wire, when C# cannot spell it: <c>[AliasAs("$filter")]</c>.</summary>
/// <param name="name">Not empty.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AliasAsAttribute(string name) : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;
}
