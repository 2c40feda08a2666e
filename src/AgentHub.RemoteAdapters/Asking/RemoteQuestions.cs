using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.RemoteAdapters.Asking;

/// <summary>
/// Every capability, asked of a remote adapter. Which of them it offers is the adapter's to say, so this object is handed out for those only.
/// This file: finding, single records and health. <c>RemoteQuestions.Lists.cs</c>: pages. <c>RemoteQuestions.Writes.cs</c>: changes.
/// </summary>
internal sealed partial class RemoteQuestions(RemoteSession session, Cursors cursors) : IFindCustomers, IGetProfile, IGetInvoice, ICheckHealth
{
    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        var wire = await session.AskAsync<IReadOnlyList<FoundCustomer>>(Capability.FindCustomers, new KeyQuestion(key.Kind, key.Value), null, cancellationToken);
        var answer = AnswerReading.Plain(wire);
        if (!answer.IsFound) return answer with { Next = null };
        if (answer.Value.Any(c => c is null || c.RecordId.Length == 0 || c.Emails.Any(e => e is null) || c.Phones.Any(p => p is null)))
            throw new UnreadableException("sent a customer without an id, or with an empty address");
        var holders = answer.Value.Checked(key, answer.Total);
        return holders with { Dropped = holders.Dropped + answer.Dropped, Missing = holders.IsFound ? answer.Missing : null };
    }, cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        var wire = await session.AskAsync<Profile>(Capability.Profile, new CustomerQuestion(customer.RecordId), null, cancellationToken);
        if (wire.Value is { } profile && profile.Emails.Concat(profile.Phones).Any(a => a is null)) throw new UnreadableException("sent a profile with an empty address");
        return AnswerReading.One(wire, p => p.CustomerId == customer.RecordId);
    }, cancellationToken);

    public Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        var wire = await session.AskAsync<InvoiceDetail>(Capability.InvoiceDetail, new InvoiceQuestion(customer.RecordId, invoiceId), null, cancellationToken);
        if (wire.Value is { } detail && detail.Lines.Any(l => l is null)) throw new UnreadableException("sent an invoice line without anything in it");
        return AnswerReading.One(wire, d => d.Invoice.CustomerId == customer.RecordId && d.Invoice.Id == invoiceId);
    }, cancellationToken);

    /// <summary>Asks the adapter what it is, and, when it can say so, how its system is.</summary>
    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        try
        {
            var known = await session.DescribeAsync(cancellationToken);
            if (!known.Offers.Contains(Capability.Health)) return Answer.Found(new SystemHealth());
            return AnswerReading.Plain(await session.AskAsync<SystemHealth>(Capability.Health, new NoQuestion(), null, cancellationToken)) with { Next = null };
        }
        catch (IncompatibleException other)
        {
            return Answer.Refused<SystemHealth>(other.Message);
        }
    }, cancellationToken);
}
