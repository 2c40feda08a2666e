using System.Net;
using System.Text;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>Creates cases, comments on them and changes their status.</summary>
/// <remarks>
/// Salesforce knows no idempotency keys for its own objects. What is written ends with the key's mark, which is looked for before
/// writing: in comments by a condition; in cases, whose description takes no condition, among the contact's newest.
/// </remarks>
internal sealed class CaseWriting(Organisation organisation, CaseList cases)
{
    private const int NewestCases = 20;
    private const int MostCommentBytes = 4000;
    private const int MostSubjectChars = 255;
    private readonly OnceOnly _once = new();

    private string Version => organisation.Settings.Version;

    public Task<Answer<WriteReceipt>> CreateAsync(NewTicket ticket, string bearer, CancellationToken cancellationToken) => Ids.IsId(ticket.Customer.RecordId, Ids.Contact)
        ? _once.RunAsync("ticket " + ticket.IdempotencyKey, () => CreateOnceAsync(ticket, bearer, cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    /// <param name="customer">Whose case it must be.</param>
    /// <param name="id">Of the case.</param>
    /// <param name="text">The comment.</param>
    /// <param name="isForCustomer">True when the customer may see it in a portal.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="bearer">Value of the Authorization header.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<WriteReceipt>> CommentAsync(CustomerRef customer, string id, string text, bool isForCustomer, string key, string bearer, CancellationToken cancellationToken) =>
        _once.RunAsync("comment " + key, () => CommentOnceAsync(customer, id, text, isForCustomer, Marker.For(key), bearer, cancellationToken), cancellationToken);

    public async Task<Answer<WriteReceipt>> ChangeStatusAsync(TicketStatusChange change, string bearer, CancellationToken cancellationToken)
    {
        if (await cases.OneAsync(change.Customer, change.TicketId, bearer, cancellationToken) is not { } before) return Answer.NotFound<WriteReceipt>();
        if (change.ExpectedVersion is { } expected && before.LastModifiedDate != expected) return Stale();
        if (await WordAsync(change.Status, bearer, cancellationToken) is not { } word)
            return Answer.Refused<WriteReceipt>($"has no such status of cases (Values:Status{change.Status})");
        if (before.Status == word) return Receipt(before);
        try
        {
            await organisation.Api.Update(Version, "Case", before.Id, new Dictionary<string, object?> { ["Status"] = word }, Times.Http(Times.Needed(before.LastModifiedDate)), bearer, cancellationToken);
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return Stale();
        }
        return await cases.OneAsync(change.Customer, change.TicketId, bearer, cancellationToken) is { } after && after.Status == word
            ? Receipt(after)
            : Answer.Refused<WriteReceipt>("did not change the status, though it says so");
    }

    private async Task<Answer<WriteReceipt>> CreateOnceAsync(NewTicket ticket, string bearer, CancellationToken cancellationToken)
    {
        var (mark, customer) = (Marker.For(ticket.IdempotencyKey), ticket.Customer);
        var contacts = await organisation.Contacts.ReadAsync(ContactSearch.AccountOf(customer.RecordId), 2, bearer, cancellationToken);
        if (contacts.Rows.All(c => c.Id != customer.RecordId)) return Answer.NotFound<WriteReceipt>(contacts.Rows.Count);
        var newest = await organisation.Cases.ReadAsync(
            $"SELECT Id, CaseNumber, ContactId, Description FROM Case WHERE {Soql.Equal("ContactId", customer.RecordId)} ORDER BY CreatedDate DESC LIMIT {NewestCases}", NewestCases, bearer, cancellationToken);
        if (newest.Rows.FirstOrDefault(c => c.ContactId == customer.RecordId && c.Description?.Contains(mark, StringComparison.Ordinal) == true) is { } known) return Receipt(known);
        var created = Ask.Value(await organisation.Api.Create(Version, "Case", new Dictionary<string, object?>
        {
            ["ContactId"] = customer.RecordId,
            ["Subject"] = ticket.Subject.Length <= MostSubjectChars ? ticket.Subject : ticket.Subject[..(MostSubjectChars - 1)] + "…",
            ["Description"] = $"{ticket.Body}\n\nRef. {mark}",
            ["Origin"] = "Phone",
        }, bearer, cancellationToken));
        // The number is given by Salesforce itself.
        return await cases.OneAsync(customer, created.Id, bearer, cancellationToken) is { } kept
            ? Receipt(kept)
            : Answer.Unreadable<WriteReceipt>("says that it created the case, but does not show it");
    }

    private async Task<Answer<WriteReceipt>> CommentOnceAsync(CustomerRef customer, string id, string text, bool isForCustomer, string mark, string bearer, CancellationToken cancellationToken)
    {
        if (await cases.OneAsync(customer, id, bearer, cancellationToken) is not { } ticket) return Answer.NotFound<WriteReceipt>();
        var body = $"{text}\n\nRef. {mark}";
        if (Encoding.UTF8.GetByteCount(body) > MostCommentBytes) return Answer.Refused<WriteReceipt>($"takes no comments longer than {MostCommentBytes} bytes");
        var written = await organisation.Comments.ReadAsync(
            $"SELECT Id, ParentId, CommentBody FROM CaseComment WHERE {Soql.Equal("ParentId", id)} AND {Soql.Contains("CommentBody", mark)} LIMIT 5", 5, bearer, cancellationToken);
        if (written.Rows.Any(c => c.ParentId == id && c.CommentBody?.Contains(mark, StringComparison.Ordinal) == true)) return Receipt(ticket);
        Ask.Value(await organisation.Api.Create(Version, "CaseComment", new Dictionary<string, object?> { ["ParentId"] = id, ["CommentBody"] = body, ["IsPublished"] = isForCustomer }, bearer, cancellationToken));
        return Receipt(ticket);
    }

    /// <summary>The organisation's word for a status, if it has it: Salesforce may take any word and would show a case nobody looks for.</summary>
    private async Task<string?> WordAsync(TicketStatus status, string bearer, CancellationToken cancellationToken)
    {
        var words = organisation.Settings.Statuses;
        if ((words.GetValueOrDefault(status) ?? (status == TicketStatus.Solved ? words.GetValueOrDefault(TicketStatus.Closed) : null)) is not { } word) return null;
        var known = await organisation.Statuses.ReadAsync("SELECT ApiName FROM CaseStatus", 200, bearer, cancellationToken);
        return known.Rows.Any(s => s.ApiName == word) ? word : null;
    }

    private static Answer<WriteReceipt> Stale() => Answer.Conflict<WriteReceipt>("has changed the case since it was shown");

    private static Answer<WriteReceipt> Receipt(WireCase row) => Answer.Found(new WriteReceipt(row.Id, row.CaseNumber));
}
