namespace AgentHub.Adapters.Dataverse;

/// <summary>Reads rows of one shape, in pages: learn.microsoft.com, "Page results using OData".</summary>
internal sealed class Table<T>(ITableApi<T> api, string version) where T : class
{
    private const int MostParts = 20;
    private const int PartRows = Rows.Most;

    /// <summary>Dataverse counts no further.</summary>
    private const int MostCounted = 5000;

    /// <summary>The page size is the same in every request: Dataverse wants it so of those that continue an answer.</summary>
    private static readonly string Prefer = $"odata.maxpagesize={PartRows},odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"";

    /// <summary>At most <paramref name="size"/> rows from a place on.</summary>
    public async Task<TablePage<T>> ReadAsync(TableQuery query, int size, TablePlace from, string bearer, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        int? total = null;
        var at = from;
        for (var part = 1; ; part++)
        {
            var answer = Ask.Value(await api.List(version, query.Table, query.Columns, query.Filter, query.Order, query.Expand, "true", at.Token, Prefer, bearer, cancellationToken));
            if (part == 1 && answer.Count is >= 0 and < MostCounted) total = answer.Count;
            var taken = answer.Value.Skip(at.Skip).Take(size - rows.Count).ToList();
            rows.AddRange(taken);
            if (at.Skip + taken.Count < answer.Value.Count) return new(rows, at with { Skip = at.Skip + taken.Count }, total);
            // The same position again would go round for ever.
            if (SkipToken.In(answer.NextLink) is not { } next || next == at.Token) return new(rows, null, total);
            at = new(0, next);
            if (rows.Count >= size || part == MostParts) return new(rows, at, total);
        }
    }

    /// <summary>The first rows.</summary>
    public async Task<IReadOnlyList<T>> FirstAsync(TableQuery query, int most, string bearer, CancellationToken cancellationToken) =>
        (await ReadAsync(query, most, default, bearer, cancellationToken)).Rows;

    /// <summary>One row; a 404 is the caller's to understand.</summary>
    public async Task<T> OneAsync(string table, Guid id, string columns, string bearer, CancellationToken cancellationToken) =>
        Ask.Value(await api.One(version, table, id.ToString("D"), columns, Prefer, bearer, cancellationToken));
}
