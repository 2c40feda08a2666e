using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context;
using AgentHub.Core.Context.Facets;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Server.Context.Asking;

/// <summary>Asks one capability of one system for one record, re-checks every row, and keeps a copy of a good answer.</summary>
internal sealed class FacetReader(ICopies copies, AskOnce once, IFactHash hash, ContextMeters meters, TimeProvider time, ILogger<FacetReader> log)
{
    private readonly SharedAsks<(IConnectedSystem System, CopyKey Key), FacetAnswer> _asks = new();

    /// <summary>Questions on their way.</summary>
    public int Asking => _asks.Count;

    /// <summary>Joins a question on its way, here or on another node, or asks. Never throws but for cancellation.</summary>
    /// <param name="system">Whom.</param>
    /// <param name="key">What.</param>
    /// <param name="notBefore">An answer that another node received earlier will not do.</param>
    /// <param name="cancellationToken">Cancelled when it is no longer wanted.</param>
    public async Task<FacetAnswer> ReadAsync(IConnectedSystem system, CopyKey key, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        try
        {
            return await _asks.AskAsync((system, key), all => once.AskAsync(key, cancel => AskAsync(system, key, cancel), FacetAnswer.Of, notBefore, all), cancellationToken);
        }
        // A fault of ours must not leave the desk waiting for ever: it is an answer like another, and asked again.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.QuestionFailed(key.System, key.Capability.ToString(), e);
            return new() { Outcome = Outcome.Unreadable, AsOf = time.GetUtcNow(), Reason = "was not read, by a fault of AgentHub" };
        }
    }

    private async Task<FacetAnswer> AskAsync(IConnectedSystem system, CopyKey key, CancellationToken cancellationToken)
    {
        var answer = await CheckedAsync(system, key, cancellationToken);
        meters.Questions.Add(1, new("system", key.System), new("capability", key.Capability.ToString()), new("outcome", answer.Outcome.ToString()));
        if (answer.Dropped > 0)
        {
            meters.Dropped.Add(answer.Dropped, new("system", key.System), new("capability", key.Capability.ToString()));
            log.RowsDropped(key.System, answer.Dropped, key.Capability.ToString());
        }
        if (system.IsConnected && answer.ToCopy() is { } copy) await copies.SaveAsync(key, copy, cancellationToken);
        return answer;
    }

    // An adapter is code of somebody else: what it hands over may break its own promises.
    private async Task<FacetAnswer> CheckedAsync(IConnectedSystem system, CopyKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await QuestionAsync(system, key, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.AnswerUnusable(key.System, key.Capability.ToString(), e);
            return new() { Outcome = Outcome.Unreadable, AsOf = time.GetUtcNow(), Reason = "sent something that is not an answer" };
        }
    }

    private async Task<FacetAnswer> QuestionAsync(IConnectedSystem system, CopyKey key, CancellationToken cancellationToken)
    {
        var customer = new CustomerRef(key.About);
        return key.Capability switch
        {
            Capability.Profile when system.Adapter.As<IGetProfile>() is { } profile => RowRecheck.Profile(
                await system.AskAsync(key.Capability, cancel => profile.GetProfileAsync(customer, cancel), cancellationToken), key.About, BirthHash),
            Capability.Orders when system.Adapter.As<IListOrders>() is { } orders => RowRecheck.Orders(
                await system.AskAsync(key.Capability, cancel => orders.ListOrdersAsync(customer, PageRequest.First, cancel), cancellationToken), key.About),
            Capability.Invoices when system.Adapter.As<IListInvoices>() is { } invoices => RowRecheck.Invoices(
                await system.AskAsync(key.Capability, cancel => invoices.ListInvoicesAsync(customer, PageRequest.First, cancel), cancellationToken), key.About),
            Capability.Tickets when system.Adapter.As<IListTickets>() is { } tickets => RowRecheck.Tickets(
                await system.AskAsync(key.Capability, cancel => tickets.ListTicketsAsync(customer, PageRequest.First, cancel), cancellationToken), key.About),
            Capability.Accounts when system.Adapter.As<IListAccounts>() is { } list => RowRecheck.Accounts(
                await system.AskAsync(key.Capability, cancel => list.ListAccountsAsync(customer, PageRequest.First, cancel), cancellationToken), key.About),
            Capability.Deliveries when system.Adapter.As<IListDeliveries>() is { } list => RowRecheck.Deliveries(
                await system.AskAsync(key.Capability, cancel => list.ListDeliveriesAsync(customer, PageRequest.First, cancel), cancellationToken), key.About),
            Capability.Payments when system.Adapter.As<IListPayments>() is { } list => RowRecheck.Payments(
                await system.AskAsync(key.Capability, cancel => list.ListPaymentsAsync(customer, PageRequest.First, cancel), cancellationToken), key.About),
            Capability.Entitlements when system.Adapter.As<IListEntitlements>() is { } list => RowRecheck.Entitlements(
                await system.AskAsync(key.Capability, cancel => list.ListEntitlementsAsync(customer, PageRequest.First, cancel), cancellationToken), key.About),
            Capability.Appointments when system.Adapter.As<IListAppointments>() is { } list => RowRecheck.Appointments(
                await system.AskAsync(key.Capability, cancel => list.ListAppointmentsAsync(customer, PageRequest.First, cancel), cancellationToken), key.About),
            Capability.Timeline when system.Adapter.As<IListTimeline>() is { } list => RowRecheck.Timeline(
                await system.AskAsync(key.Capability, cancel => list.ListTimelineAsync(customer, PageRequest.First, cancel), cancellationToken), key.About),
            Capability.ServiceStatus when system.Adapter.As<IListServiceIncidents>() is { } status => RowRecheck.Incidents(
                await system.AskAsync(key.Capability, cancel => status.ListServiceIncidentsAsync(new() { Customer = customer }, PageRequest.First, cancel), cancellationToken)),
            Capability.InvoiceDetail when system.Adapter.As<IGetInvoice>() is { } invoice => RowRecheck.Detail(
                await system.AskAsync(key.Capability, cancel => invoice.GetInvoiceAsync(customer, key.ItemId!, cancel), cancellationToken), key.About, key.ItemId!),
            _ => new() { Outcome = Outcome.Skipped, AsOf = time.GetUtcNow(), Reason = "cannot be asked for this" },
        };
    }

    private string BirthHash(DateOnly born) => hash.Of("dob", born.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
