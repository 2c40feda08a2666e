using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>The companies that a contact is tied to, customers first.</summary>
internal sealed class AccountList(CrmObjects crm, HubSpotSettings settings, Cursors cursors)
{
    private const string Name = "accounts";

    private IReadOnlyList<string> Properties => ["name", "domain", "lifecyclestage", "address", "city", "zip", "country", settings.CompanyNumber];

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public async Task<Answer<IReadOnlyList<Account>>> ReadAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        var skip = cursors.Read(Name, customer, page.Cursor) is { } place ? int.Parse(place, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Account>>();
        var (ids, isCut) = await crm.TiedToAsync("contacts", customer.RecordId, "companies", cancellationToken);
        var companies = await crm.ReadManyAsync("companies", ids, Properties, cancellationToken);
        var all = companies.DistinctBy(c => c.Id).Select(c => ToAccount(c, customer))
            .OrderBy(a => a.Status.Value == AccountStatus.Active ? 0 : 1).ThenBy(a => a.Name, StringComparer.OrdinalIgnoreCase).ThenBy(a => a.Id, StringComparer.Ordinal).ToList();
        var shown = all.Skip(skip).Take(Rows.Size(page)).ToList();
        var next = skip + shown.Count < all.Count ? cursors.Make(Name, customer, (skip + shown.Count).ToString(CultureInfo.InvariantCulture)) : null;
        var answer = Rows.Page<Account>(shown, page, next, isCut ? null : all.Count, dropped: 0);
        return isCut && answer.IsFound ? answer with { Missing = "without what lies beyond the first companies it names" } : answer;
    }

    private Account ToAccount(CrmObject company, CustomerRef customer)
    {
        var place = new PostalAddress { Street = company["address"], City = company["city"], Postcode = company["zip"], Country = company["country"] };
        return new()
        {
            Id = company.Id,
            Number = company[settings.CompanyNumber] ?? company.Id,
            CustomerId = customer.RecordId,
            Name = company["name"] ?? company["domain"],
            Status = Status(company["lifecyclestage"]),
            Place = place == new PostalAddress() ? null : place,
            UpdatedAt = company.UpdatedAt?.ToUniversalTime(),
        };
    }

    /// <summary>HubSpot's default stages of a company; an account's own ones are not known here.</summary>
    private static Coded<AccountStatus> Status(string? stage) => new(stage?.ToLowerInvariant() switch
    {
        "customer" or "evangelist" => AccountStatus.Active,
        "subscriber" or "lead" or "marketingqualifiedlead" or "salesqualifiedlead" or "opportunity" => AccountStatus.Pending,
        _ => AccountStatus.Unknown,
    }, stage ?? "");
}
