namespace AgentHub.YamlAdapters;

internal sealed class CustomerFinder(CapabilityPlan plan, Exchange exchange) : IFindCustomers
{
    private const int MostRows = 1000;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => Question.AskAsync(plan.Errors, isWrite: false, async () =>
    {
        if (plan.RequestFor(key.Kind) is not { } request || string.IsNullOrWhiteSpace(key.Value)) return Answer.NotFound<IReadOnlyList<FoundCustomer>>();
        using var received = await exchange.SendAsync(request, name => name == "key" ? key.Value : PhoneNumbers.National(key.Value), true, cancellationToken);
        var run = exchange.Run(cancellationToken);
        return AnswerRows.In(received.Root, plan, run).Take(MostRows).Select(r => (FoundCustomer)plan.Map.Read(r, run)).Checked(key, null);
    }, cancellationToken);
}
