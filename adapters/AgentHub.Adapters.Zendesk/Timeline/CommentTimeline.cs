using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>
/// What was said on a customer's tickets, newest first: the newest comments of the tickets that changed last. Comments are kept by
/// ticket, so they are read ticket by ticket, and no more of them than a page needs: a ticket holds nothing newer than its last change.
/// </summary>
internal sealed class CommentTimeline(IZendeskApi api, ZendeskSettings settings, Cursors cursors)
{
    private const string Name = "timeline";
    private const int MostListed = 100;
    private const int MostTickets = 20;

    /// <summary>A comment holds up to 64 Ki characters, three times over.</summary>
    private const int MostComments = 25;
    private const int AtOnce = 4;

    private static readonly string Cut = $"without what lies beyond the {MostTickets} tickets that changed last or the newest {MostComments} comments of one";

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<TimelineEntry>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var place = cursors.Read(Name, customer, page.Cursor) is { } text ? CommentPlace.Of(text) : (CommentPlace?)null;
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<TimelineEntry>>();
        var listed = Ask.Value(await api.LastChangedTickets(customer.RecordId, MostListed, settings.Authorization, cancellationToken));
        var theirs = listed.Tickets.Where(t => Ids.Text(t.RequesterId) == customer.RecordId).DistinctBy(t => t.Id).OrderByDescending(LastChange).ToList();
        var size = Rows.Size(page);
        var (entries, gapAt) = await EntriesAsync(theirs, place, size, cancellationToken);
        var shown = entries.Take(size).ToList();
        var next = entries.Count > size ? cursors.Make(Name, customer, CommentPlace.Of(shown[^1]).Text) : null;
        var isCut = next is null ? gapAt is not null || theirs.Count > MostTickets || listed.Meta is { HasMore: true } : shown[^1].At < gapAt;
        var answer = Rows.Page(shown, page, next, place is null && next is null && !isCut ? shown.Count : null, listed.Tickets.Count - theirs.Count);
        return isCut && answer.IsFound ? answer with { Missing = Cut } : answer;
    }

    /// <summary>The entries after a place, newest first: all that are read, or more than a page, and then none is newer that is not among them.</summary>
    /// <returns>With the newest time before which a ticket has comments that are not read.</returns>
    private async Task<(List<TimelineEntry> Entries, DateTimeOffset? GapAt)> EntriesAsync(
        List<WireTicket> tickets, CommentPlace? place, int size, CancellationToken cancellationToken)
    {
        var (entries, gapAt) = (new List<TimelineEntry>(), (DateTimeOffset?)null);
        foreach (var some in tickets.Take(MostTickets).Chunk(AtOnce))
        {
            if (entries.Count(e => e.At > LastChange(some[0])) > size) break;
            foreach (var (read, hasMore) in await Task.WhenAll(some.Select(t => CommentsAsync(t, cancellationToken))))
            {
                entries.AddRange(read.Where(e => place is not { } after || CommentPlace.Of(e).CompareTo(after) < 0));
                if (hasMore && read.Count > 0 && read.Min(e => e.At) is var oldest && !(oldest <= gapAt)) gapAt = oldest;
            }
        }
        return ([.. entries.DistinctBy(e => e.Id).OrderByDescending(CommentPlace.Of)], gapAt);
    }

    private async Task<(IReadOnlyList<TimelineEntry> Entries, bool HasMore)> CommentsAsync(WireTicket ticket, CancellationToken cancellationToken)
    {
        try
        {
            var answer = Ask.Value(await api.NewestComments(Ids.Text(ticket.Id)!, MostComments, settings.Authorization, cancellationToken));
            var authors = answer.Users.Where(u => u.Id is not null).DistinctBy(u => u.Id).ToDictionary(u => u.Id!.Value, u => u.Name);
            return ([.. answer.Comments.Select(c => ToEntry(c, ticket, authors)).OfType<TimelineEntry>()], answer.Meta is { HasMore: true });
        }
        catch (ApiException gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            // Deleted since the list was read.
            return ([], false);
        }
    }

    /// <remarks>A comment does not say whose it is; its ticket does.</remarks>
    private TimelineEntry? ToEntry(WireComment comment, WireTicket ticket, Dictionary<long, string?> authors) => comment is { Id: > 0, CreatedAt: { } at } ? new()
    {
        Id = Ids.Text(comment.Id)!,
        CustomerId = Ids.Text(ticket.RequesterId)!,
        At = at.ToUniversalTime(),
        Kind = comment.Public == false ? "internal note" : comment.Via?.Channel ?? "comment",
        Title = $"{settings.NumberPrefix}{Ids.Text(ticket.Id)} {ticket.Subject?.Trim()}".TrimEnd(),
        Excerpt = Excerpt.Of(comment.PlainBody ?? comment.Body),
        By = comment.AuthorId is { } author ? authors.GetValueOrDefault(author) : null,
    } : null;

    private static DateTimeOffset LastChange(WireTicket ticket) => ticket.UpdatedAt ?? DateTimeOffset.MaxValue;
}
