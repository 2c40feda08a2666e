namespace AgentHub.Adapters.Sap;

/// <summary>OData filters; values are literals in which a quote is doubled, so that nothing in them can be taken for a filter.</summary>
internal static class Filters
{
    public static string Equal(string field, string value) => $"{field} eq '{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The field is one of the values; in brackets where there are several.</summary>
    public static string AnyOf(string field, IEnumerable<string> values)
    {
        var each = values.Select(v => Equal(field, v)).ToList();
        return each.Count == 1 ? each[0] : $"({string.Join(" or ", each)})";
    }

    /// <summary>The field is the number, in each notation it may be stored in.</summary>
    public static string Number(string field, string number) => AnyOf(field, Numbers.Notations(number));
}
