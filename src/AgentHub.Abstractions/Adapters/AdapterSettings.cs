namespace AgentHub.Abstractions;

/// <summary>How to reach one system.</summary>
public sealed record AdapterSettings
{
    /// <summary>Id of the system in this installation: <c>crm</c>, <c>erp</c>, <c>tickets</c>.</summary>
    public required string SystemId { get; init; }

    /// <summary>Root of the vendor's API.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Everything else, by name (<c>Token</c>, <c>CompanyId</c>, <c>User</c>); names compared without case.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The value of <paramref name="name"/>, or null.</summary>
    public string? this[string name] => Values.FirstOrDefault(v => v.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
