namespace AgentHub.Abstractions;

/// <summary>States the PII class of a property of a record.</summary>
/// <param name="piiClass">The class; a property without the attribute is <see cref="PiiClass.None"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PiiAttribute(PiiClass piiClass) : Attribute
{
    /// <summary>The class.</summary>
    public PiiClass PiiClass { get; } = piiClass;
}
