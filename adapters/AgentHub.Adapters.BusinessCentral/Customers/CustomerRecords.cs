using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Reads one customer by number, as profile or as account.</summary>
internal sealed class CustomerRecords(IBusinessCentralApi api, BusinessCentralSettings settings, Cursors cursors)
{
    private readonly AccountMapping _accounts = new(settings.Currency);

    public async Task<Answer<Profile>> ProfileAsync(CustomerRef customer, string bearer, CancellationToken cancellationToken)
    {
        var page = Ask.Value(await api.Customers(settings.CompanyId, Filters.Equal("number", customer.RecordId), 2, bearer, cancellationToken));
        var theirs = page.Value.FirstOrDefault(c => Codes.Same(c.Number, customer.RecordId));
        return theirs is null ? Answer.NotFound<Profile>(page.Value.Count) : Answer.Found(CustomerMapping.ToProfile(theirs), dropped: page.Value.Count - 1);
    }

    public async Task<Answer<IReadOnlyList<Account>>> AccountsAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken)
    {
        // There is one account, so there is no second page to ask for.
        cursors.Read("accounts", customer, page.Cursor);
        var found = Ask.Value(await api.CustomersWithFigures(settings.CompanyId, Filters.Equal("number", customer.RecordId), 2, bearer, cancellationToken)).Value;
        var theirs = found.Where(c => Codes.Same(c.Number, customer.RecordId)).Take(1).Select(_accounts.ToAccount).ToList();
        return Rows.Page<Account>(theirs, page, null, theirs.Count, found.Count - theirs.Count) with
        {
            Missing = theirs is [{ Balance: null }] ? "without the balance" : null,
        };
    }
}
