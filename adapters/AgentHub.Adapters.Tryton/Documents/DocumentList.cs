using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>Lists documents of a party, page by page.</summary>
internal sealed class DocumentList(Calls calls, Cursors cursors)
{
    /// <summary>Most questions for one page of one part; Tryton may give fewer rows than asked for.</summary>
    private const int MostQuestions = 8;

    /// <param name="question">What is asked.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="page">Which page.</param>
    /// <param name="map">To our record; null for what cannot be one.</param>
    /// <param name="owner">Whose the record says itself that it is.</param>
    /// <param name="sort">The order of the capability, within the page.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<T>>> ReadAsync<T>(DocumentQuestion question, CustomerRef customer, PageRequest page, Func<Row, T?> map, Func<T, string> owner,
        Func<IEnumerable<T>, IEnumerable<T>> sort, CancellationToken cancellationToken) where T : class
    {
        var begin = DocumentPlace.Of(cursors.Read(question.Model, customer, page.Cursor));
        var size = Rows.Size(page);
        var counts = await Task.WhenAll(question.Parts.Select(p => calls.CountAsync(question.Model, p, cancellationToken)));
        var rows = new Dictionary<long, T>();
        DocumentPlace? next = null;
        for (var part = begin.Part; part < question.Parts.Count && next is null; part++)
        {
            var offset = part == begin.Part ? begin.Offset : 0;
            for (var asked = 0; asked < MostQuestions && rows.Count < size && offset < counts[part]; asked++)
            {
                var wanted = size - rows.Count;
                var got = await calls.SearchReadAsync(question.Model, question.Parts[part], offset, wanted, question.Order, question.Fields, cancellationToken);
                if (got.Count == 0) break;
                // More than were asked for would not fit, and are asked for again.
                offset += Math.Min(got.Count, wanted);
                foreach (var row in got.Take(wanted))
                {
                    if (row.Id("id") is { } id && map(row) is { } record) rows.TryAdd(id, record);
                }
            }
            if (offset < counts[part] && rows.Count > 0) next = new(part, offset);
            else if (rows.Count >= size && part + 1 < question.Parts.Count && counts[part + 1] > 0) next = new(part + 1, 0);
        }
        var theirs = rows.Values.Where(r => owner(r) == customer.RecordId).ToList();
        return Rows.Page([.. sort(theirs)], page, next is { } rest ? cursors.Make(question.Model, customer, rest.Text) : null, counts.Sum(), rows.Count - theirs.Count);
    }
}
