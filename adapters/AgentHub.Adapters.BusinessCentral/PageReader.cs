namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Reads pages until there are enough rows or no more pages.</summary>
internal static class PageReader
{
    private const int MostPages = 20;

    /// <summary>At least <see cref="Rows.Most"/> rows when there are so many, and how many there are when it was read to the end.</summary>
    public static async Task<(IReadOnlyList<T> Rows, int? Total)> ReadAsync<T>(Func<NextPage, Task<Page<T>?>> read)
    {
        var rows = new List<T>();
        var at = new NextPage();
        for (var page = 0; page < MostPages; page++)
        {
            var answer = Ask.Value(await read(at));
            rows.AddRange(answer.Value);
            var next = NextPage.In(answer.NextLink);
            if (answer.NextLink is null) return (rows, answer.Count ?? (rows.Count < Rows.Most ? rows.Count : null));
            // No position, or the same again, would go round for ever.
            if (next is null || next == at || rows.Count >= Rows.Most) return (rows, answer.Count);
            at = next.Value;
        }
        return (rows, null);
    }
}
