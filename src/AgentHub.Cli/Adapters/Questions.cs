using System.Text.Json;

namespace AgentHub.Cli;

/// <summary>Asks a connected system for everything its file offers and that can be read, one question after the other.</summary>
internal sealed class Questions(AdapterPlan plan, IAdapter adapter, Asked asked, TimeProvider time)
{
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(15);

    /// <summary>Answers as they come. The customer is looked for first.</summary>
    public async IAsyncEnumerable<GivenAnswer> AskAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (customer, invoice) = (asked.Customer ?? asked.Keys.Where(k => k.Kind == adapter.RecordIdIs).Select(k => k.Value).FirstOrDefault(), asked.Invoice);
        var why = "no customer is known: give --customer, or a key by which the file finds one";
        if (adapter.As<IFindCustomers>() is { } find)
        {
            if (asked.Keys.Count == 0) yield return GivenAnswer.Not(Capability.FindCustomers, "no key was given: --phone, --email or --customer-number");
            foreach (var key in asked.Keys)
            {
                if (!adapter.SearchableKeys.Contains(key.Kind))
                {
                    yield return GivenAnswer.Not(Capability.FindCustomers, $"the file does not find by {Words.Of(key.Kind)}");
                    continue;
                }
                var answer = await AskAsync(Capability.FindCustomers, $"{Words.Of(key.Kind)} {key.Value}", t => find.FindCustomersAsync(key, t), $"every record holds this {Words.Of(key.Kind)}", cancellationToken);
                yield return answer with { Key = key };
                if (customer is not null || answer.Value is not { } records) continue;
                if (records.GetArrayLength() == 1) customer = records[0].GetProperty("recordId").GetString();
                else why = "several customers were found: choose one with --customer and its recordId";
            }
        }
        foreach (var capability in plan.Offers.Where(c => c is not (Capability.FindCustomers or Capability.Health)).OrderBy(c => c == Capability.InvoiceDetail).ThenBy(c => c))
        {
            var answer = await OneAsync(capability, customer, invoice, why, cancellationToken);
            if (capability == Capability.Invoices && answer.Value is { ValueKind: JsonValueKind.Array } rows && rows.GetArrayLength() > 0) invoice ??= rows[0].GetProperty("id").GetString();
            yield return answer with { Customer = customer, Invoice = capability == Capability.InvoiceDetail ? invoice : null };
        }
        if (adapter.As<ICheckHealth>() is { } health) yield return await AskAsync(Capability.Health, "nothing", health.CheckHealthAsync, null, cancellationToken);
    }

    private Task<GivenAnswer> OneAsync(Capability capability, string? customer, string? invoice, string why, CancellationToken cancellationToken)
    {
        var page = new PageRequest(asked.Rows);
        return capability switch
        {
            >= Capability.CreateTicket and <= Capability.BookAppointment => Not(capability, "it writes; what writes is proved by adapter conform"),
            Capability.ServiceStatus when asked.Postcode is null && customer is null => Not(capability, "nothing to ask with: give --postcode or a customer"),
            Capability.ServiceStatus => AskAsync(capability, asked.Postcode is { } at ? $"postcode {at}" : $"customer {customer}",
                t => adapter.As<IListServiceIncidents>()!.ListServiceIncidentsAsync(new() { Customer = customer is null ? null : new(customer), Postcode = asked.Postcode }, page, t), null, cancellationToken),
            Capability.Knowledge or Capability.Search when asked.Text is null => Not(capability, "nothing to search for: give --text"),
            Capability.Knowledge => AskAsync(capability, "this text", t => adapter.As<ISearchKnowledge>()!.SearchKnowledgeAsync(asked.Text!, page, t), null, cancellationToken),
            Capability.Search => AskAsync(capability, "this text", t => adapter.As<ISearch>()!.SearchAsync(asked.Text!, page, t), null, cancellationToken),
            _ when customer is null => Not(capability, why),
            Capability.InvoiceDetail when invoice is null => Not(capability, "no invoice is known: give --invoice"),
            _ => OfCustomerAsync(capability, new(customer), invoice, page, cancellationToken),
        };
    }

    private Task<GivenAnswer> OfCustomerAsync(Capability capability, CustomerRef customer, string? invoice, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = $"customerId of every row is {customer.RecordId}";
        Task<GivenAnswer> List<T>(Func<CancellationToken, Task<Answer<IReadOnlyList<T>>>> ask) => AskAsync(capability, $"customer {customer.RecordId}", ask, rows, cancellationToken);
        return capability switch
        {
            Capability.Profile => AskAsync(capability, $"customer {customer.RecordId}", t => adapter.As<IGetProfile>()!.GetProfileAsync(customer, t), $"customerId of the record is {customer.RecordId}", cancellationToken),
            Capability.Accounts => List(t => adapter.As<IListAccounts>()!.ListAccountsAsync(customer, page, t)),
            Capability.Orders => List(t => adapter.As<IListOrders>()!.ListOrdersAsync(customer, page, t)),
            Capability.Deliveries => List(t => adapter.As<IListDeliveries>()!.ListDeliveriesAsync(customer, page, t)),
            Capability.Invoices => List(t => adapter.As<IListInvoices>()!.ListInvoicesAsync(customer, page, t)),
            Capability.InvoiceDetail => AskAsync(capability, $"customer {customer.RecordId}, invoice {invoice}", t => adapter.As<IGetInvoice>()!.GetInvoiceAsync(customer, invoice!, t), $"the invoice is {invoice} and customerId is {customer.RecordId}", cancellationToken),
            Capability.Payments => List(t => adapter.As<IListPayments>()!.ListPaymentsAsync(customer, page, t)),
            Capability.Tickets => List(t => adapter.As<IListTickets>()!.ListTicketsAsync(customer, page, t)),
            Capability.Entitlements => List(t => adapter.As<IListEntitlements>()!.ListEntitlementsAsync(customer, page, t)),
            Capability.Appointments => List(t => adapter.As<IListAppointments>()!.ListAppointmentsAsync(customer, page, t)),
            Capability.Timeline => List(t => adapter.As<IListTimeline>()!.ListTimelineAsync(customer, page, t)),
            _ => throw new InvalidOperationException($"A file cannot offer {capability}."),
        };
    }

    private static Task<GivenAnswer> Not(Capability capability, string why) => Task.FromResult(GivenAnswer.Not(capability, why));

    // As the hub does: the question is cancelled when its time is up.
    private async Task<GivenAnswer> AskAsync<T>(Capability capability, string with, Func<CancellationToken, Task<Answer<T>>> ask, string? rechecked, CancellationToken cancellationToken)
    {
        var giveUp = (plan.Times.TryGetValue(capability, out var times) ? times.GiveUp : null) ?? GiveUp;
        using var late = new CancellationTokenSource(giveUp, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        var started = time.GetTimestamp();
        try
        {
            var answer = await ask(both.Token);
            return new(capability, with)
            {
                Outcome = answer.Outcome, Reason = answer.Reason, Missing = answer.Missing, Dropped = answer.Dropped, Total = answer.Total, HasMore = answer.Next is not null,
                Value = answer.IsFound ? JsonSerializer.SerializeToElement(answer.Value, YamlAdapterTests.Canonical) : null, Took = time.GetElapsedTime(started), Rechecked = rechecked,
            };
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new(capability, with) { Outcome = Outcome.TimedOut, Reason = $"did not answer in {giveUp.TotalSeconds:0.#} s", Took = time.GetElapsedTime(started) };
        }
    }
}
