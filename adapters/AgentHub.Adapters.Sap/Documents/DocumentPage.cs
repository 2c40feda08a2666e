using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>
/// One page of a customer's documents. A cursor is a number of rows to skip (<c>$skip</c>) in an order that has no ties. What the
/// system sends in parts of its own size (<c>__next</c>) is read until the page is full.
/// </summary>
/// <remarks>A document that is written while somebody pages moves the others back by one: the last row of a page may come again.</remarks>
internal sealed class DocumentPage<TWire> where TWire : class
{
    private const int MostParts = 20;
    private readonly List<TWire> _rows = [];
    private readonly PageRequest _page;
    private readonly Cursors _cursors;
    private readonly string _list;
    private readonly CustomerRef _customer;
    private readonly int _before;
    private int? _total;
    private bool _hasMore;

    private DocumentPage(string list, CustomerRef customer, PageRequest page, Cursors cursors)
    {
        (_list, _customer, _page, _cursors) = (list, customer, page, cursors);
        _before = cursors.Read(list, customer, page.Cursor) is { } place ? int.Parse(place, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    /// <param name="list">Name of the list, for its cursors.</param>
    /// <param name="party">The field that says whose a document is.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cursors">Reads and makes cursors.</param>
    /// <param name="read">Asks for rows by filter and place.</param>
    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public static async Task<DocumentPage<TWire>> ReadAsync(string list, string party, CustomerRef customer, PageRequest page, Cursors cursors, Func<string, PagePlace, Task<Collection<TWire>?>> read)
    {
        var documents = new DocumentPage<TWire>(list, customer, page, cursors);
        if (Numbers.IsNumber(customer.RecordId)) await documents.FillAsync(place => read(Filters.Number(party, customer.RecordId), place));
        return documents;
    }

    /// <summary>The rows that are the customer's.</summary>
    /// <param name="party">Whose a row says itself that it is.</param>
    /// <param name="map">To our record; null for what cannot be one.</param>
    /// <param name="sort">The order of the capability, within the page.</param>
    public Answer<IReadOnlyList<T>> Answer<T>(Func<TWire, string?> party, Func<TWire, T?> map, Func<IEnumerable<T>, IEnumerable<T>> sort) where T : class
    {
        var theirs = _rows.Where(r => Numbers.AreSame(party(r), _customer.RecordId)).ToList();
        var next = _hasMore ? _cursors.Make(_list, _customer, Text(_before + _rows.Count)) : null;
        // Where not one row is theirs the filter was ignored: what follows is somebody else's too.
        if (theirs.Count == 0) next = null;
        return Rows.Page<T>([.. sort(theirs.Select(map).OfType<T>())], _page, next, _total, _rows.Count - theirs.Count);
    }

    private async Task FillAsync(Func<PagePlace, Task<Collection<TWire>?>> read)
    {
        var size = Rows.Size(_page);
        var place = new PagePlace(size, _before == 0 ? null : Text(_before), null);
        for (var part = 0; part < MostParts; part++)
        {
            var answer = Ask.Value(await read(place)).D;
            _rows.AddRange(answer.All.Take(size - _rows.Count));
            _total = answer.Count ?? _total;
            var next = ODataNextPage.In(answer.Next);
            if (answer.Next is null && _before == 0 && _rows.Count < size) _total ??= _rows.Count;
            // No position, or the same again, would go round for ever.
            if (_rows.Count >= size || next is null || (next.Value.SkipToken, next.Value.Skip) == (place.SkipToken, place.Skip)) break;
            place = place with { SkipToken = next.Value.SkipToken, Skip = next.Value.Skip ?? place.Skip };
        }
        _hasMore = _rows.Count > 0 && _total is { } total ? _before + _rows.Count < total : _rows.Count >= size;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
