namespace AgentHub.Adapters.Salesforce;

/// <summary>
/// Reads what a query finds. Salesforce sends it in parts of a size it chooses; the next part is asked for at our own address, of its
/// link only the locator is taken.
/// </summary>
internal sealed class SoqlReader<T>(ISoqlApi<T> api, string version)
{
    private const int MostParts = 20;
    private const int MostLocatorChars = 200;

    /// <summary>At most <paramref name="most"/> rows.</summary>
    public async Task<Found<T>> ReadAsync(string soql, int most, string bearer, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        var batch = Ask.Value(await api.Query(version, soql, bearer, cancellationToken));
        var total = batch.TotalSize;
        string? before = null;
        for (var part = 1; ; part++)
        {
            rows.AddRange(batch.Records.Take(most - rows.Count));
            if (batch.Done || rows.Count >= most) return new(rows, total, IsCut: !batch.Done || batch.Records.Count > most);
            // No locator, or the same again, would go round for ever.
            if (Locator(batch.NextRecordsUrl) is not { } locator || locator == before || part == MostParts) return new(rows, total, IsCut: true);
            before = locator;
            batch = Ask.Value(await api.More(version, locator, bearer, cancellationToken));
        }
    }

    private static string? Locator(string? url)
    {
        var last = url?[(url.LastIndexOf('/') + 1)..];
        return last is { Length: > 0 and <= MostLocatorChars } && last.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') ? last : null;
    }
}
