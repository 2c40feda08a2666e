using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>A customer's tickets, page by page: those not done first, each newest first.</summary>
internal sealed class TicketList(ServiceNowSettings settings, Cursors cursors)
{
    private const string Name = "tickets";

    /// <summary>Most questions about one side for one page; ServiceNow may give fewer rows than asked for.</summary>
    private const int MostQuestions = 8;

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Ticket>>> ReadAsync(Tables tables, CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var begin = TicketPlace.Of(cursors.Read(Name, customer, page.Cursor));
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Ticket>>();
        var read = new TicketPage(customer, settings, Rows.Size(page));
        TicketPlace? next = null;
        int? total = 0;
        foreach (var place in begin.IsDone ? [begin] : new[] { begin, new TicketPlace(IsDone: true, 0) })
        {
            // How many there are in all is said with the first page only.
            if (next is not null && !begin.IsBeginning) break;
            var side = await ReadSideAsync(tables, read, place, onlyCount: next is not null, cancellationToken);
            total += side.Count;
            next ??= side.Remainder;
        }
        // Where not one row is theirs the filter was ignored: what follows is somebody else's too.
        if (read.IsOthersOnly) next = null;
        return Rows.Page(read.Sorted(), page, next is { } rest ? cursors.Make(Name, customer, rest.Text) : null, begin.IsBeginning ? total : null, read.Dropped);
    }

    /// <summary>Reads on one side until it ends or the page is full; says how many there are on it, and where the rest begins.</summary>
    private async Task<(int? Count, TicketPlace? Remainder)> ReadSideAsync(Tables tables, TicketPage read, TicketPlace place, bool onlyCount, CancellationToken cancellationToken)
    {
        int? count = null;
        for (var question = 0; question < MostQuestions; question++)
        {
            var onlyLooks = onlyCount || read.Left == 0;
            var wanted = onlyLooks ? 1 : read.Left;
            var answer = await tables.ListAsync(settings.TicketTable, Query(read.Customer, place.IsDone), TicketMapping.Fields(settings), wanted, place.Offset, cancellationToken);
            count ??= answer.Total;
            if (onlyLooks) return (count, answer.Rows.Count > 0 || answer.Total > place.Offset ? place : null);
            read.Add(answer.Rows.Take(wanted));
            if (answer.After(place.Offset, wanted) is not { } offset) return (count, null);
            place = place with { Offset = offset };
            if (read.Left == 0) break;
        }
        return (count, place);
    }

    private string Query(CustomerRef customer, bool isDone) => EncodedQuery.And(
    [
        $"{settings.TicketContactField}={customer.RecordId}",
        .. isDone ? new[] { $"active=false^ORstateIN{settings.States.Done}" } : ["active=true", $"stateNOT IN{settings.States.Done}"],
        "ORDERBYDESCopened_at", "ORDERBYDESCnumber",
    ]);
}
