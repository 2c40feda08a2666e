namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>What the indexes say about a filter: the rows it can hold for, or more of them, never fewer.</summary>
internal static class ODataNarrowing
{
    /// <summary>Null when no index narrows it.</summary>
    public static IEnumerable<int>? Of(ODataFilter filter, ISetIndex index) => filter switch
    {
        ODataFilter.And and => Of(and.Left, index) ?? Of(and.Right, index),
        ODataFilter.Or or => Of(or.Left, index) is { } left && Of(or.Right, index) is { } right ? left.Concat(right) : null,
        ODataFilter.Comparison { Operator: "eq", Value.Number: null } equal => index.Equal(equal.Property, equal.Value.Text),
        ODataFilter.Function { Name: "startswith" } begins => index.StartingWith(begins.Property, begins.Value),
        _ => null,
    };
}
