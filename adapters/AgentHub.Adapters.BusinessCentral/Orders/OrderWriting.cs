using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Creates orders, each once: its key's mark stands in the external document number. An order without its lines does not stay.</summary>
internal sealed class OrderWriting(IBusinessCentralApi api, BusinessCentralSettings settings)
{
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> CreateAsync(NewOrder order, string bearer, CancellationToken cancellationToken) =>
        _once.RunAsync("order " + order.IdempotencyKey, () => CreateOnceAsync(order, bearer, cancellationToken), cancellationToken);

    private async Task<Answer<WriteReceipt>> CreateOnceAsync(NewOrder order, string bearer, CancellationToken cancellationToken)
    {
        if (OrderDraft.Of(order, out var fault) is not { } draft) return Answer.Refused<WriteReceipt>(fault!);
        if (await CustomerNumberAsync(order.Customer, bearer, cancellationToken) is not { } customer) return Answer.NotFound<WriteReceipt>();
        var orders = new MarkedOrders(api, settings, customer, draft.Mark, bearer);
        if (await orders.FindAsync(cancellationToken) is { } known)
        {
            if (draft.IsWhole(known)) return Receipt(known);
            if (!OrderDraft.IsBare(known)) return Answer.Conflict<WriteReceipt>("holds this order already, and somebody has changed its lines since");
            if (!await orders.TakeBackAsync(known, cancellationToken)) return Unfinished();
        }
        else if (await orders.FindInvoicedAsync(cancellationToken) is { } invoiced)
        {
            return Answer.Found(invoiced);
        }
        return await WriteAsync(draft, customer, orders, bearer, cancellationToken);
    }

    private async Task<Answer<WriteReceipt>> WriteAsync(
        OrderDraft draft, string customer, MarkedOrders orders, string bearer, CancellationToken cancellationToken)
    {
        Answer<WriteReceipt>? refused = null;
        try
        {
            await api.CreateOrder(settings.CompanyId, draft.Wire(customer), bearer, cancellationToken);
        }
        catch (ApiException refusal) when (IsAboutTheOrder(refusal.StatusCode))
        {
            refused = Refusals.Of<WriteReceipt>(refusal, "does not accept the order");
        }
        // Said to be created or not: what counts is what is there now.
        if (await orders.FindAsync(cancellationToken) is not { } left)
            return refused ?? Answer.Unreadable<WriteReceipt>("says that it created the order, but does not show it");
        if (draft.IsWhole(left)) return Receipt(left);
        if (!await orders.TakeBackAsync(left, cancellationToken)) return Unfinished();
        return refused ?? Answer.Refused<WriteReceipt>("did not take every line of the order, which was taken back");
    }

    /// <summary>Null when there is no such customer.</summary>
    private async Task<string?> CustomerNumberAsync(CustomerRef customer, string bearer, CancellationToken cancellationToken) =>
        Ask.Value(await api.Customers(settings.CompanyId, Filters.Equal("number", customer.RecordId), 2, bearer, cancellationToken))
            .Value.FirstOrDefault(c => Codes.Same(c.Number, customer.RecordId))?.Number;

    private static Answer<WriteReceipt> Receipt(WireOrder order) => Answer.Found(new WriteReceipt(order.Id, order.Number));

    private static Answer<WriteReceipt> Unfinished() =>
        Answer.Conflict<WriteReceipt>("holds this order without all its lines, and does not let it be taken back: look at it there");

    /// <summary>Where not (a rate limit, our rights, a gateway's own failure), the answer says all there is to say, or nothing that may be told.</summary>
    private static bool IsAboutTheOrder(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.InternalServerError;
}
