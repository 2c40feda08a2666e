using System.Globalization;
using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Reads a list page by page; rows of somebody else than was asked about are left out and counted.</summary>
internal sealed class ListReader<T>(CapabilityPlan plan, Exchange exchange, Cursors cursors) where T : class
{
    /// <summary>Most pages of the system for one page of ours.</summary>
    private const int MostRequests = 10;
    private readonly string _name = plan.Capability.ToString();

    /// <summary>A list of a customer's records.</summary>
    public Task<Answer<IReadOnlyList<T>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        ReadAsync(customer.RecordId, _ => customer.RecordId, row => AnswerRows.Owner(row) == customer.RecordId, page, cancellationToken);

    /// <param name="about">What the list is about: a cursor counts for this only.</param>
    /// <param name="value">Value of a place of the request that is not about pages.</param>
    /// <param name="isTheirs">Whether a row belongs to whom was asked about; null when rows are nobody's own.</param>
    /// <param name="page">Which page of ours.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Answer<IReadOnlyList<T>>> ReadAsync(string about, Func<string, string> value, Func<T, bool>? isTheirs, PageRequest page, CancellationToken cancellationToken) => Question.AskAsync(plan.Errors, isWrite: false, async () =>
    {
        var wanted = Rows.Size(page);
        var at = cursors.Read(_name, new(about), page.Cursor) is { } place ? PagePlace.Parse(place) : First(wanted);
        var (rows, dropped) = (new List<T>(), 0);
        int? total = null;
        PagePlace? next = at;
        for (var requests = 0; requests < MostRequests && next is not null && rows.Count < wanted; requests++)
        {
            at = next.Value;
            using var received = await SendAsync(at, value, cancellationToken);
            var run = exchange.Run(cancellationToken);
            var sent = AnswerRows.In(received.Root, plan, run);
            total = Total(received.Root, run) ?? total;
            next = Following(at, sent.Count, total, received, run);
            if (next is { } following && following.Token == at.Token) throw new UnreadableException("gives the same page as the next one");
            for (var i = at.Skip; i < sent.Count; i++)
            {
                if (rows.Count == wanted)
                {
                    next = at with { Skip = i };
                    break;
                }
                var row = (T)plan.Map.Read(sent[i], run);
                if (isTheirs is null || isTheirs(row)) rows.Add(row);
                else dropped++;
            }
        }
        return Rows.Page<T>(rows, page, next is { } more ? cursors.Make(_name, new(about), more.ToString()) : null, total, dropped);
    }, cancellationToken);

    private PagePlace First(int wanted) => new(Math.Min(wanted, plan.Page.Size), 0, plan.Page.Style switch
    {
        PageStyle.Offset => "0",
        PageStyle.Page => plan.Page.First.ToString(CultureInfo.InvariantCulture),
        _ => "",
    });

    private Task<Received> SendAsync(PagePlace at, Func<string, string> value, CancellationToken cancellationToken) =>
        plan.Page.Style == PageStyle.LinkHeader && at.Token.Length > 0
            ? exchange.SendAsync(new Uri(at.Token), cancellationToken)
            : exchange.SendAsync(plan.Request, name => name switch
            {
                "page.size" => at.Size.ToString(CultureInfo.InvariantCulture),
                "page.offset" or "page.number" or "page.cursor" => at.Token,
                _ => value(name),
            }, true, cancellationToken);

    private PagePlace? Following(PagePlace at, int sent, int? total, Received received, MapRun run)
    {
        string? token = null;
        switch (plan.Page.Style)
        {
            case PageStyle.Offset:
                var offset = int.Parse(at.Token, CultureInfo.InvariantCulture) + sent;
                if (sent > 0 && (total is { } all ? offset < all : sent >= at.Size)) token = offset.ToString(CultureInfo.InvariantCulture);
                break;
            case PageStyle.Page:
                var number = int.Parse(at.Token, CultureInfo.InvariantCulture);
                // Pages may be shorter than was asked for, so that only the total or an empty page says for sure that it was the last.
                if (sent > 0 && (total is null ? sent >= at.Size : (number - plan.Page.First + 1) * (long)sent < total)) token = (number + 1).ToString(CultureInfo.InvariantCulture);
                break;
            case PageStyle.Cursor:
                token = WireValue.Text(run.Evaluate(plan.Page.Next!, received.Root, "next"), "next");
                break;
            case PageStyle.LinkHeader:
                token = LinkHeader.Next(received.Link, received.Address)?.AbsoluteUri;
                break;
        }
        return string.IsNullOrEmpty(token) ? null : new(at.Size, 0, token);
    }

    private int? Total(JsonElement root, MapRun run) =>
        plan.Page.Total is { } expression && WireValue.Number(run.Evaluate(expression, root, "total"), "total") is { } number and >= 0 and <= int.MaxValue ? (int)number : null;
}
