namespace AgentHub.YamlAdapters;

internal sealed class CustomerFinder(CapabilityPlan plan, Exchange exchange) : IFindCustomers
{
    private const int MostRows = 1000;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => Question.AskAsync(plan.Errors, isWrite: false, async () =>
    {
        if (string.IsNullOrWhiteSpace(key.Value)) return Answer.NotFound<IReadOnlyList<FoundCustomer>>();
        // Of several requests each has to be answered: what one of them knows alone could be another customer.
        var found = await Task.WhenAll(plan.RequestsFor(key.Kind).Select(r => AskAsync(r, key, cancellationToken)));
        return found.SelectMany(f => f).DistinctBy(f => f.RecordId).Checked(key, null);
    }, cancellationToken);

    private async Task<IReadOnlyList<FoundCustomer>> AskAsync(RequestPlan request, CustomerKey key, CancellationToken cancellationToken)
    {
        using var received = await exchange.SendAsync(request, name => name == "key" ? key.Value : PhoneNumbers.National(key.Value), true, cancellationToken);
        var run = exchange.Run(cancellationToken);
        return [.. AnswerRows.In(received.Root, plan, run).Take(MostRows).Select(r => (FoundCustomer)plan.Map.Read(r, run))];
    }
}
