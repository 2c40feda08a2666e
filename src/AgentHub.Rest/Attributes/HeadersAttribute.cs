namespace AgentHub.Rest;

/// <summary>Headers that every request of an interface or a method carries; the method's win.</summary>
/// <param name="headers">Each as <c>Name: value</c>.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class HeadersAttribute(params string[] headers) : Attribute
{
    /// <summary>As written.</summary>
    public IReadOnlyList<string> Headers { get; } = headers;
}
