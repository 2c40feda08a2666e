using System.Globalization;
using System.Net;
using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Writes one thing, once for each idempotency key.</summary>
internal sealed class Writer(WritePlan plan, Exchange exchange)
{
    private OnceOnly _once = new();

    /// <summary>Writes one that has lines.</summary>
    /// <param name="lines">Values of each line by name.</param>
    public Writer WithLines(IReadOnlyList<IReadOnlyDictionary<string, string>> lines) => new(plan with { Request = plan.Request.WithLines(lines) }, exchange) { _once = _once };

    /// <summary>Writes, or finds that it was written before.</summary>
    /// <param name="customer">Whose record.</param>
    /// <param name="ticket">Which ticket of theirs; null for none.</param>
    /// <param name="key">The same key writes once.</param>
    /// <param name="value">Value of a place that is neither of these.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Answer<WriteReceipt>> WriteAsync(CustomerRef customer, string? ticket, string key, Func<string, string> value, CancellationToken cancellationToken)
    {
        string Value(string name) => name switch
        {
            "customer" => customer.RecordId,
            "ticket" => ticket ?? throw new OutsideException(),
            "idempotencyKey" => key,
            "mark" => Marker.For(key),
            _ => Theirs(name, value(name)) ?? throw new OutsideException(),
        };
        return _once.RunAsync(key, () => Question.AskAsync(plan.Errors, isWrite: true, async () =>
        {
            if (ticket is null == plan.Ticket is not null) return Answer.Refused<WriteReceipt>(ticket is null ? "takes this on a ticket only" : "takes this on a customer only");
            if (ticket is not null && await TicketAsync(ticket, customer, cancellationToken) is null) return Answer.NotFound<WriteReceipt>();
            if (await FoundAsync(Value, cancellationToken) is { } before) return Answer.Found(before);
            using var received = await exchange.SendAsync(plan.Request, Value, true, cancellationToken);
            var run = exchange.Run(cancellationToken);
            return Answer.Found(Receipt(plan.Item.In(received.Root, run), run) ?? throw new UnreadableException("does not say what it wrote"));
        }, cancellationToken), cancellationToken);
    }

    /// <summary>Gives a ticket a status; success is what the ticket says when it is read again.</summary>
    public Task<Answer<WriteReceipt>> ChangeAsync(TicketStatusChange change, CancellationToken cancellationToken) => Question.AskAsync(plan.Errors, isWrite: true, async () =>
    {
        var word = JsonNamingPolicy.CamelCase.ConvertName(change.Status.ToString());
        if (Theirs("status", word) is not { } theirs) return Answer.Refused<WriteReceipt>($"has no status {word}");
        if (await TicketAsync(change.TicketId, change.Customer, cancellationToken) is not { } before) return Answer.NotFound<WriteReceipt>();
        if (change.ExpectedVersion is { } expected && before.Version != expected) return Answer.Conflict<WriteReceipt>("was changed by somebody else meanwhile");
        // A system may have one word for several of ours: what was written is what its own word says.
        bool Is(Coded<TicketStatus>? status) => status?.Value == change.Status || status?.Raw == theirs;
        if (Is(before.Status)) return Answer.Found(new WriteReceipt(before.Id));
        using var sent = await exchange.SendAsync(plan.Request, name => name switch
        {
            "customer" => change.Customer.RecordId,
            "ticket" => change.TicketId,
            "status" => theirs,
            _ => before.Version ?? throw new OutsideException(),
        }, false, cancellationToken);
        var after = await TicketAsync(change.TicketId, change.Customer, cancellationToken);
        return Is(after?.Status) ? Answer.Found(new WriteReceipt(before.Id)) : Answer.Refused<WriteReceipt>("said yes and did not take the status over");
    }, cancellationToken);

    public static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The ticket, if it is the one asked for and the customer's.</summary>
    private async Task<OwnedTicket?> TicketAsync(string ticket, CustomerRef customer, CancellationToken cancellationToken)
    {
        try
        {
            using var received = await exchange.SendAsync(plan.Ticket!.Request, name => name == "ticket" ? ticket : customer.RecordId, true, cancellationToken);
            var run = exchange.Run(cancellationToken);
            return plan.Ticket.Item.In(received.Root, run) is { } item && plan.Ticket.Map.Read(item, run) is OwnedTicket owned && owned.Id == ticket && owned.CustomerId == customer.RecordId ? owned : null;
        }
        catch (ApiException none) when (none.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (OutsideException)
        {
            // No ticket has such an id.
            return null;
        }
    }

    private async Task<WriteReceipt?> FoundAsync(Func<string, string> value, CancellationToken cancellationToken)
    {
        if (plan.Once?.Find is not { } find) return null;
        try
        {
            using var received = await exchange.SendAsync(find, value, true, cancellationToken);
            var run = exchange.Run(cancellationToken);
            var mark = value("mark");
            return Receipt(plan.Once.Marked is { } marked ? plan.Once.Item!.Rows(received.Root, run).Select(r => (JsonElement?)r).FirstOrDefault(r => Holds(r!.Value, marked, mark, run))
                : plan.Once.Item!.In(received.Root, run), run);
        }
        catch (ApiException none) when (none.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static bool Holds(JsonElement row, JmesExpression marked, string mark, MapRun run) =>
        run.Evaluate(marked, row, "marked") is { ValueKind: JsonValueKind.String } text && text.GetString()!.Contains(mark, StringComparison.Ordinal);

    private WriteReceipt? Receipt(JsonElement? record, MapRun run)
    {
        if (record is not { } item) return null;
        if (WireValue.Text(run.Evaluate(plan.RecordId!, item, "recordId"), "recordId") is not { Length: > 0 } id) throw new UnreadableException("sent no id of what it wrote");
        return new(id, plan.Number is null ? null : WireValue.Text(run.Evaluate(plan.Number, item, "number"), "number"));
    }

    /// <summary>Their word for ours where the file has some; null when it has some and not this.</summary>
    private string? Theirs(string place, string ours) => plan.Words.TryGetValue(place, out var words) ? words.GetValueOrDefault(ours) : ours;
}
