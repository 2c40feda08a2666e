namespace AgentHub.Rest;

/// <summary>Says how a query parameter is written. Parameters that are nothing else are query parameters without it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueryAttribute : Attribute
{
    /// <summary>One value, written with the invariant culture.</summary>
    public QueryAttribute() { }

    /// <summary>Several values, written as <paramref name="collectionFormat"/> says.</summary>
    public QueryAttribute(CollectionFormat collectionFormat) => CollectionFormat = collectionFormat;

    /// <summary>How several values are written; not set unless given, and then a collection is refused.</summary>
    public CollectionFormat? CollectionFormat { get; }

    /// <summary>A .NET format string for each value (<c>yyyy-MM-dd</c>); null for the default.</summary>
    public string? Format { get; set; }
}
