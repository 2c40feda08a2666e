using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>Creates tickets, comments on them and changes their status.</summary>
/// <remarks>
/// Redmine knows no idempotency keys: what is written ends with the key's mark, which is looked for before writing. It answers
/// 204 to changes that it does not make, and drops the value of a field that the project does not have; so all is read again.
/// </remarks>
internal sealed class TicketWriting(IRedmineApi api, RedmineSettings settings, StatusList statuses)
{
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> CreateAsync(NewTicket ticket, CancellationToken cancellationToken) => Identity.Of(ticket.Customer, settings) is { } identity
        ? _once.RunAsync("ticket " + ticket.IdempotencyKey, () => CreateOnceAsync(ticket, identity, cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    public Task<Answer<WriteReceipt>> CommentAsync(CustomerRef customer, string ticketId, string body, bool isPrivate, string idempotencyKey, CancellationToken cancellationToken) =>
        Identity.Of(customer, settings) is { } identity && IsId(ticketId)
            ? _once.RunAsync("note " + idempotencyKey, () => CommentOnceAsync(identity, ticketId, body, isPrivate, Marker.For(idempotencyKey), cancellationToken), cancellationToken)
            : Task.FromResult(Answer.NotFound<WriteReceipt>());

    public async Task<Answer<WriteReceipt>> ChangeStatusAsync(TicketStatusChange change, CancellationToken cancellationToken)
    {
        if (Identity.Of(change.Customer, settings) is not { } identity || !IsId(change.TicketId)) return Answer.NotFound<WriteReceipt>();
        var before = await IssueAsync(change.TicketId, cancellationToken);
        if (!identity.Has(before, settings)) return Answer.NotFound<WriteReceipt>(dropped: 1);
        if (change.ExpectedVersion is { } expected && before.UpdatedOn != expected) return Answer.Conflict<WriteReceipt>("has changed the ticket since it was shown");
        if (await statuses.FindAsync(change.Status, cancellationToken) is not { } wanted)
            return Answer.Refused<WriteReceipt>($"has no such status of tickets (Values:Status{change.Status})");
        if (before.Status.Id == wanted.Id) return Receipt(before);
        if (!await IsAllowedAsync(() => api.UpdateIssue(change.TicketId, new(new() { StatusId = wanted.Id }), settings.Key, cancellationToken)))
            return Answer.Denied<WriteReceipt>("does not let us change this ticket");
        var after = await IssueAsync(change.TicketId, cancellationToken);
        return after.Status.Id == wanted.Id
            ? Receipt(after)
            : Answer.Refused<WriteReceipt>("did not change the status, though it says so: its workflow does not let us");
    }

    private async Task<Answer<WriteReceipt>> CreateOnceAsync(NewTicket ticket, Identity identity, CancellationToken cancellationToken)
    {
        var mark = Marker.For(ticket.IdempotencyKey);
        var marked = Ask.Value(await api.Issues(new() { ["description"] = "~" + mark, ["status_id"] = "*" }, "id:asc", 20, settings.Key, cancellationToken)).Issues;
        if (marked.FirstOrDefault(i => i.Description?.Contains(mark, StringComparison.Ordinal) == true) is { } known) return Kept(known, identity);
        var fields = new IssueFields
        {
            ProjectId = settings.Project,
            TrackerId = settings.Tracker,
            Subject = ticket.Subject,
            Description = TicketMark.Under(ticket.Body, mark),
            CustomFields = [new(identity.Field, identity.Value)],
        };
        WireIssue? created = null;
        if (!await IsAllowedAsync(async () => created = Ask.Value(await api.CreateIssue(new(fields), settings.Key, cancellationToken)).Issue))
            return Answer.Denied<WriteReceipt>("does not let us create tickets in the project that is set (Values:Project)");
        return Kept(await IssueAsync(TicketMapping.Text(created!.Id), cancellationToken), identity);
    }

    /// <summary>Redmine drops the value of a field that the project or the tracker does not have, and says nothing.</summary>
    private Answer<WriteReceipt> Kept(WireIssue created, Identity identity) => identity.Has(created, settings)
        ? Receipt(created)
        : Answer.Refused<WriteReceipt>("created the ticket but did not keep whose it is: the project or tracker lacks the custom field");

    private async Task<Answer<WriteReceipt>> CommentOnceAsync(Identity identity, string ticketId, string body, bool isPrivate, string mark, CancellationToken cancellationToken)
    {
        var issue = await IssueAsync(ticketId, cancellationToken);
        if (!identity.Has(issue, settings)) return Answer.NotFound<WriteReceipt>(dropped: 1);
        if (Marked(issue, mark) is null)
        {
            var fields = new IssueFields { Notes = TicketMark.Under(body, mark), PrivateNotes = isPrivate };
            if (!await IsAllowedAsync(() => api.UpdateIssue(ticketId, new(fields), settings.Key, cancellationToken)))
                return Answer.Denied<WriteReceipt>("does not let us comment on this ticket");
            issue = await IssueAsync(ticketId, cancellationToken);
        }
        return Marked(issue, mark) switch
        {
            null => Answer.Refused<WriteReceipt>("did not add the note, though it says so: its user lacks the right to add notes"),
            { PrivateNotes: not true } when isPrivate => Answer.Refused<WriteReceipt>("added the note for everybody to read: its user lacks the right to set notes as private"),
            _ => Receipt(issue),
        };
    }

    private static WireJournal? Marked(WireIssue issue, string mark) => issue.Journals?.FirstOrDefault(j => j?.Notes?.Contains(mark, StringComparison.Ordinal) == true);

    private async Task<WireIssue> IssueAsync(string id, CancellationToken cancellationToken)
    {
        var issue = Ask.Value(await api.Issue(id, settings.Key, cancellationToken)).Issue;
        return TicketMapping.Text(issue.Id) == id ? issue : throw new UnreadableException("sent another ticket than the one asked for");
    }

    /// <summary>A right that is missing is answered 403 here, and a wrong key 401.</summary>
    private static async Task<bool> IsAllowedAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.Forbidden)
        {
            return false;
        }
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= 18 } && id.All(char.IsAsciiDigit) && id[0] != '0';

    private Answer<WriteReceipt> Receipt(WireIssue issue) => Answer.Found(new WriteReceipt(TicketMapping.Text(issue.Id), settings.NumberPrefix + TicketMapping.Text(issue.Id)));
}
