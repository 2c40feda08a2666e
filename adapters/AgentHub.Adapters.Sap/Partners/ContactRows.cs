namespace AgentHub.Adapters.Sap;

/// <summary>E-mail addresses or numbers that a search found, at most 500.</summary>
internal static class ContactRows
{
    private const int Top = 500;
    private const int MostParts = 20;

    /// <param name="read">Asks with <c>$top</c>, <c>$skip</c> and <c>$skiptoken</c>.</param>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(Func<int, string?, string?, Task<Collection<T>?>> read) where T : class
    {
        var rows = new List<T>();
        ODataNextPage? place = null;
        for (var part = 0; part < MostParts && rows.Count < Top; part++)
        {
            var answer = Ask.Value(await read(Top, place?.Skip, place?.SkipToken)).D;
            rows.AddRange(answer.All.Take(Top - rows.Count));
            var next = ODataNextPage.In(answer.Next);
            if (next is null || next == place) break;
            place = next;
        }
        return rows;
    }
}
