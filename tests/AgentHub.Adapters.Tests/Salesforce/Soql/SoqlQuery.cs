using AgentHub.Adapters.Tests.Documented;

namespace AgentHub.Adapters.Tests.Salesforce.Soql;

/// <summary>A query that was understood.</summary>
/// <param name="Fields">What is wanted of a record; empty for <c>COUNT()</c>.</param>
/// <param name="Kind">Of which records.</param>
/// <param name="Where">Whether a record is wanted.</param>
/// <param name="Order">By what they are sorted.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="Named">Every field that the query names.</param>
internal sealed record SoqlQuery(IReadOnlyList<string> Fields, string Kind, Func<Row, bool> Where, IReadOnlyList<SoqlOrder> Order, int? Limit, IReadOnlySet<string> Named)
{
    public bool IsCount => Fields.Count == 0;

    public IEnumerable<Row> Of(IEnumerable<Row> rows, bool ignoresFilters)
    {
        var found = rows.Where(r => ignoresFilters || Where(r)).ToList();
        found.Sort((a, b) => Order.Select(o => o.Compare(a, b)).FirstOrDefault(c => c != 0));
        return Limit is { } most ? found.Take(most) : found;
    }
}

/// <summary>One field of an order.</summary>
internal sealed record SoqlOrder(string Field, bool IsDescending, bool NullsLast)
{
    public int Compare(Row a, Row b)
    {
        var (x, y) = (a.At(Field), b.At(Field));
        if (x is null || y is null) return x is null && y is null ? 0 : (x is null) == NullsLast ? 1 : -1;
        // Ids are compared with their case.
        var order = Field == "Id" ? string.CompareOrdinal((string)x, (string)y) : Values.Compare(x, y);
        return IsDescending ? -order : order;
    }
}
