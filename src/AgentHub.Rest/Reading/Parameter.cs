using System.Reflection;

namespace AgentHub.Rest;

/// <summary>One parameter while its method is being read.</summary>
internal sealed class Parameter(ParameterInfo info, ParameterRole role)
{
    private readonly QueryAttribute? _query = info.GetCustomAttribute<QueryAttribute>();

    public ParameterRole Role { get; } = role;

    public int Position => info.Position;

    /// <summary>Name in C#, for messages.</summary>
    public string CodeName => info.Name ?? "?";

    public string WireName { get; } = info.GetCustomAttribute<AliasAsAttribute>()?.Name ?? info.Name ?? "?";

    public string? HeaderName { get; } = info.GetCustomAttribute<HeaderAttribute>()?.Header;

    /// <summary>Whether it is a dictionary: each of its entries is a query parameter.</summary>
    public bool IsDictionary { get; } = info.ParameterType == typeof(Dictionary<string, string>);

    /// <summary>Set when the path template names it: then it is no longer a query parameter.</summary>
    public bool IsInTemplate { get; set; }

    public QueryPart ToQuery() => new(WireName, Position, _query?.Format, _query?.CollectionFormat);

    public BodyPart ToBody() => new(Position, info.GetCustomAttribute<BodyAttribute>()!.SerializationMethod);
}
