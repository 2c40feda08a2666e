using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>
/// A promised call as a ticket of type <c>task</c>, due when the call must have been made; once per idempotency key. Its text is a
/// private comment, so that the customer gets no mail about it.
/// </summary>
internal sealed class CallbackWriting(IZendeskApi api, ZendeskSettings settings)
{
    private const string TaskType = "task";
    private const int MostSubjectChars = 120;
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> CreateAsync(NewCallback callback, CancellationToken cancellationToken) => Ids.IsId(callback.Customer.RecordId)
        ? _once.RunAsync(callback.IdempotencyKey, () => CreateOnceAsync(callback, cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    private async Task<Answer<WriteReceipt>> CreateOnceAsync(NewCallback callback, CancellationToken cancellationToken)
    {
        var (marker, requester) = (Marker.For("callback " + callback.IdempotencyKey), Ids.Number(callback.Customer.RecordId));
        var written = Ask.Value(await api.TicketsByExternalId(marker, settings.Authorization, cancellationToken));
        var ticket = written.Tickets.FirstOrDefault(t => t.ExternalId == marker && t.RequesterId == requester)
            ?? Ask.Value(await api.CreateTicket(new(Fields(callback, marker, requester)), marker, settings.Authorization, cancellationToken)).Ticket;
        // Zendesk drops the time in silence when it does not take the ticket for a task.
        return ticket is { Type: TaskType, DueAt: not null }
            ? Answer.Found(new WriteReceipt(Ids.Text(ticket.Id)!, settings.NumberPrefix + Ids.Text(ticket.Id)))
            : Answer.Refused<WriteReceipt>("made a ticket of the call and did not keep its time");
    }

    private static TicketFields Fields(NewCallback callback, string marker, long requester) => new()
    {
        RequesterId = requester,
        Subject = "Call back: " + FirstLine(callback.Reason),
        ExternalId = marker,
        Type = TaskType,
        DueAt = Time(callback.Until, "yyyy-MM-dd'T'HH:mm:ss'Z'"),
        Comment = new(Body(callback), Public: false),
    };

    private static string Body(NewCallback callback) =>
        $"Call {callback.Phone} between {Time(callback.From, "yyyy-MM-dd HH:mm")} and {Time(callback.Until, "yyyy-MM-dd HH:mm")} UTC.\n\n{callback.Reason}";

    private static string FirstLine(string text)
    {
        var line = text.Trim().Split('\n', 2)[0].TrimEnd();
        if (line.Length <= MostSubjectChars) return line;
        return line[..(char.IsHighSurrogate(line[MostSubjectChars - 2]) ? MostSubjectChars - 2 : MostSubjectChars - 1)] + "…";
    }

    private static string Time(DateTimeOffset time, string format) => time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
