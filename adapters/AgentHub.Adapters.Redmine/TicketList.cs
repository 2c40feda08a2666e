using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>A customer's tickets, page by page: those not done first, each newest first (by id, which Redmine gives in order).</summary>
internal sealed class TicketList(IRedmineApi api, RedmineSettings settings, StatusList statuses, Cursors cursors)
{
    private const string Name = "tickets";

    /// <summary>Most questions about one side for one page; Redmine may give fewer rows than asked for.</summary>
    private const int MostQuestions = 8;

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Ticket>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var begin = TicketPlace.Of(cursors.Read(Name, customer, page.Cursor));
        if (Identity.Of(customer, settings) is not { } identity) return Answer.NotFound<IReadOnlyList<Ticket>>();
        var done = (await statuses.ReadAsync(cancellationToken)).Where(settings.Statuses.IsDone).Select(s => s.Id).ToList();
        var read = new TicketPage(identity, customer, settings, Rows.Size(page));
        TicketPlace? next = null;
        var total = 0;
        foreach (var place in Places(begin))
        {
            // How many there are in all is said with the first page only.
            if (next is not null && !begin.IsBeginning) break;
            var side = await ReadSideAsync(read, place, next is not null, p => Filters(identity, p, done), cancellationToken);
            total += side.Count;
            next ??= side.Remainder;
        }
        return Rows.Page(read.Sorted(), page, next is { } rest ? cursors.Make(Name, customer, rest.Text) : null, begin.IsBeginning ? total : null, read.Dropped);
    }

    private static IEnumerable<TicketPlace> Places(TicketPlace begin) => begin.IsDone ? [begin] : [begin, new(IsDone: true, Below: null)];

    /// <summary>Reads on one side until it ends or the page is full; says how many there were from its place on, and where the rest begins.</summary>
    private async Task<(int Count, TicketPlace? Remainder)> ReadSideAsync(TicketPage read, TicketPlace place, bool onlyCount, Func<TicketPlace, Dictionary<string, string>> filters,
        CancellationToken cancellationToken)
    {
        int? count = null;
        for (var question = 0; question < MostQuestions; question++)
        {
            var counts = onlyCount || read.Left == 0;
            var answer = Ask.Value(await api.Issues(filters(place), "id:desc", counts ? 1 : read.Left, settings.Key, cancellationToken));
            count ??= answer.TotalCount;
            if (counts) return (count.Value, answer.TotalCount > 0 ? place : null);
            // More than were asked for would not fit, and are asked for again.
            var issues = answer.Issues.Take(read.Left).ToList();
            read.Add(issues, place.IsDone);
            var last = issues.Count == 0 ? 0 : issues.Min(i => i.Id);
            // A Redmine that does not listen gives the same rows for ever.
            if (answer.TotalCount <= issues.Count || last < 1 || last >= place.Below) return (count.Value, null);
            place = place with { Below = last };
            if (read.Left == 0) break;
        }
        return (count ?? 0, place);
    }

    private static Dictionary<string, string> Filters(Identity identity, TicketPlace place, List<long> done)
    {
        var filters = new Dictionary<string, string>
        {
            [identity.Filter.Name] = identity.Filter.Condition,
            ["status_id"] = done.Count == 0 ? place.IsDone ? "c" : "*" : (place.IsDone ? "=" : "!") + string.Join('|', done),
        };
        if (place.Below is { } below) filters["issue_id"] = $"<={below - 1}";
        return filters;
    }
}
