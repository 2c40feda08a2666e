namespace AgentHub.Adapters.BusinessCentral;

/// <summary>
/// One question of a search: one field of one set. Business Central refuses <c>or</c> between different fields
/// (https://learn.microsoft.com/dynamics365/business-central/dev-itpro/webservices/odata-known-limitations), so every field is asked for itself.
/// </summary>
internal sealed record SearchSource
{
    private const string Newest = " desc,number desc";

    /// <summary>The entity set: <c>customers</c>.</summary>
    public required string Set { get; init; }

    /// <summary>The rows that are asked for.</summary>
    public required string Filter { get; init; }

    /// <summary>An order without ties.</summary>
    public required string OrderBy { get; init; }

    /// <summary>Whether a row is what was searched, whatever the system sends.</summary>
    public required Func<WireFoundRow, bool> Holds { get; init; }

    /// <summary>Whether the filter names the row, so that a later question of the same set need not show it again.</summary>
    public required Func<WireFoundRow, bool> Names { get; init; }

    /// <summary>The questions for a text, the surest first; fields that cannot hold it are not asked.</summary>
    /// <param name="text">Trimmed, not empty.</param>
    public static IReadOnlyList<SearchSource> For(string text)
    {
        // A document's number has a digit; without one the question would only be who begins with S.
        var documents = text.Length <= Codes.LongestNumber && text.Any(char.IsAsciiDigit);
        var all = new List<SearchSource>();
        if (text.Length <= Codes.LongestNumber) all.Add(Code("customers", "number", text, "number", r => r.Number));
        if (documents) all.Add(Code("salesOrders", "number", text, "orderDate" + Newest, r => r.Number));
        if (documents) all.Add(Code("salesInvoices", "number", text, "invoiceDate" + Newest, r => r.Number));
        if (text.Length <= 100) all.Add(Words("customers", "displayName", text, r => r.DisplayName));
        if (text.Length <= 80) all.Add(Words("customers", "email", text, r => r.Email));
        if (text.Length > Codes.LongestReference) return all;
        all.Add(Code("salesOrders", "externalDocumentNumber", text, "orderDate" + Newest, r => r.ExternalDocumentNumber));
        all.Add(Code("salesInvoices", "externalDocumentNumber", text, "invoiceDate" + Newest, r => r.ExternalDocumentNumber));
        return all;
    }

    private static SearchSource Code(string set, string field, string text, string orderBy, Func<WireFoundRow, string?> value)
    {
        bool Begins(WireFoundRow row) => value(row)?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true;
        return new() { Set = set, Filter = Filters.StartsWith(field, Codes.Of(text)), OrderBy = orderBy, Holds = Begins, Names = Begins };
    }

    /// <summary>Texts are compared with case: asked is for what was typed, in small letters, in capitals, and with a capital for each word.</summary>
    private static SearchSource Words(string set, string field, string text, Func<WireFoundRow, string?> value)
    {
        var spellings = new[] { text, text.ToLowerInvariant(), text.ToUpperInvariant(), Capitalised(text) }.Distinct().ToList();
        return new()
        {
            Set = set,
            Filter = string.Join(" or ", spellings.Select(s => Filters.Contains(field, s))),
            OrderBy = "number",
            Holds = r => value(r)?.Contains(text, StringComparison.OrdinalIgnoreCase) == true,
            Names = r => spellings.Any(s => value(r)?.Contains(s, StringComparison.Ordinal) == true),
        };
    }

    private static string Capitalised(string text) =>
        string.Concat(text.Select((c, at) => at == 0 || !char.IsLetter(text[at - 1]) ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
}
