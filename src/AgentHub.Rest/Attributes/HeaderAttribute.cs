namespace AgentHub.Rest;

/// <summary>The parameter is the value of a header; null sends none, also when <see cref="HeadersAttribute"/> gives one.</summary>
/// <param name="header">Name of the header.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HeaderAttribute(string header) : Attribute
{
    /// <summary>Name of the header.</summary>
    public string Header { get; } = header;
}
