using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>What carries an order's mark for its customer.</summary>
internal sealed class MarkedOrders(IBusinessCentralApi api, BusinessCentralSettings settings, string customer, string mark, string bearer)
{
    private readonly string _filter = $"{Filters.Equal("customerNumber", customer)} and {Filters.Equal("externalDocumentNumber", mark)}";

    /// <summary>The order, with its lines; null when there is none.</summary>
    public async Task<WireOrder?> FindAsync(CancellationToken cancellationToken) =>
        Ask.Value(await api.OrdersByReference(settings.CompanyId, _filter, 5, bearer, cancellationToken))
            .Value.FirstOrDefault(o => Codes.Same(o.CustomerNumber, customer) && Codes.Same(o.ExternalDocumentNumber, mark));

    /// <summary>The receipt of an order that is no longer there: one that was invoiced to its end lives on in its invoice only.</summary>
    public async Task<WriteReceipt?> FindInvoicedAsync(CancellationToken cancellationToken)
    {
        var page = Ask.Value(await api.Invoices(settings.CompanyId, _filter, "invoiceDate desc,number desc", 5, null, null, bearer, cancellationToken));
        var invoice = page.Value.FirstOrDefault(i => Codes.Same(i.CustomerNumber, customer) && Codes.Same(i.ExternalDocumentNumber, mark));
        if (invoice is null) return null;
        return Guid.TryParse(invoice.OrderId, out var order) && order != Guid.Empty
            ? new(invoice.OrderId, Words.Of(invoice.OrderNumber))
            : new(invoice.Id, invoice.Number);
    }

    /// <summary>Removes the order as it was just read.</summary>
    /// <returns>False when it is still there.</returns>
    public async Task<bool> TakeBackAsync(WireOrder order, CancellationToken cancellationToken)
    {
        if (order.Etag is not { Length: > 0 } version) return false;
        try
        {
            await api.DeleteOrder(settings.CompanyId, order.Id, version, bearer, cancellationToken);
        }
        catch (ApiException refusal) when (IsKept(refusal.StatusCode))
        {
            return false;
        }
        catch (ApiException gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return true;
        }
        return await FindAsync(cancellationToken) is not { } still || still.Id != order.Id;
    }

    private static bool IsKept(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed;
}
