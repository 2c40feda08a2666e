using System.Collections.Frozen;

namespace AgentHub.Server.Gateway.Paths;

/// <summary>Which methods are let through.</summary>
internal sealed class MethodRule
{
    /// <summary>Methods that a setting may name; TRACE and CONNECT are never passed on.</summary>
    public static readonly string[] Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    private readonly FrozenSet<string> _methods;

    /// <param name="methods">Empty: GET and HEAD.</param>
    public MethodRule(IReadOnlyCollection<string> methods)
    {
        string[] named = methods.Count > 0 ? [.. methods] : ["GET", "HEAD"];
        _methods = named.ToFrozenSet(StringComparer.Ordinal);
        Allow = string.Join(", ", Known.Where(_methods.Contains));
    }

    /// <summary>For the header <c>Allow</c>.</summary>
    public string Allow { get; }

    public bool Allows(string method) => _methods.Contains(method);
}
