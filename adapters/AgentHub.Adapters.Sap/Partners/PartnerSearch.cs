using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>
/// Finds customers. E-mail addresses and telephone numbers belong to addresses, and addresses to partners: three questions, each
/// of whose answers is compared with what was asked.
/// </summary>
internal static class PartnerSearch
{
    /// <summary>Most addresses that one key is followed to.</summary>
    private const int MostAddresses = 20;

    /// <summary>What SAP searches e-mail addresses by: their first 20 characters in capitals.</summary>
    private const int SearchChars = 20;
    private const int MostEmailChars = 241;

    public static async Task<Answer<IReadOnlyList<FoundCustomer>>> FindAsync(Asked asked, CustomerKey key, CancellationToken cancellationToken)
    {
        if (key.Kind == KeyKind.CustomerNumber)
        {
            if (!Numbers.IsNumber(key.Value)) return Answer.NotFound<IReadOnlyList<FoundCustomer>>();
            return await PartnersAsync(asked, Filters.Number("Customer", key.Value), p => Numbers.AreSame(p.Customer, key.Value), key with { Value = Numbers.Plain(key.Value) }, 0, cancellationToken);
        }
        var (addresses, dropped) = key.Kind == KeyKind.Email ? await ByEmailAsync(asked, key.Value.Trim(), cancellationToken) : await ByPhoneAsync(asked, key.Value, cancellationToken);
        if (addresses.Count == 0) return Answer.NotFound<IReadOnlyList<FoundCustomer>>(dropped);
        var owners = Ask.Value(await asked.Api.Addresses(Filters.AnyOf("AddressID", addresses), Rows.Most, asked.Client, asked.Authorization, cancellationToken)).D.All.ToList();
        var partners = owners.Where(a => addresses.Contains(a.AddressID)).Select(a => a.BusinessPartner).Distinct().Take(MostAddresses).ToList();
        dropped += owners.Count(a => !addresses.Contains(a.AddressID));
        return partners.Count == 0
            ? Answer.NotFound<IReadOnlyList<FoundCustomer>>(dropped)
            : await PartnersAsync(asked, Filters.AnyOf("BusinessPartner", partners), p => partners.Any(n => Numbers.AreSame(n, p.BusinessPartner)), key, dropped, cancellationToken);
    }

    /// <summary>The customers among the partners asked for; a partner without a customer number is none.</summary>
    private static async Task<Answer<IReadOnlyList<FoundCustomer>>> PartnersAsync(Asked asked, string filter, Func<WirePartner, bool> isAskedFor, CustomerKey key, int dropped, CancellationToken cancellationToken)
    {
        var found = Ask.Value(await asked.Api.Partners(filter, PartnerMapping.Fields, PartnerMapping.Expand, Rows.Most, asked.Client, asked.Authorization, cancellationToken)).D;
        var all = found.All.ToList();
        var theirs = all.Where(isAskedFor).ToList();
        var answer = theirs.Where(p => Numbers.IsNumber(p.Customer)).Select(PartnerMapping.ToFound).Checked(key, theirs.Count == all.Count ? found.Count : null);
        dropped += all.Count - theirs.Count;
        return answer with { Dropped = answer.Dropped + dropped };
    }

    private static async Task<(HashSet<string> Addresses, int Dropped)> ByEmailAsync(Asked asked, string email, CancellationToken cancellationToken)
    {
        if (email.Length is 0 or > MostEmailChars) return ([], 0);
        var search = Search(email);
        var rows = await ContactRows.ReadAsync((top, skip, token) => asked.Api.Emails(Filters.Equal("SearchEmailAddress", search), top, skip, token, asked.Client, asked.Authorization, cancellationToken));
        var theirs = rows.Where(e => email.Equals(e.EmailAddress?.Trim(), StringComparison.OrdinalIgnoreCase));
        // One that begins alike was rightly sent, and is another's all the same.
        return ([.. theirs.Select(e => e.AddressID).Take(MostAddresses)], rows.Count(e => Search(e.EmailAddress?.Trim() ?? "") != search));
    }

    private static async Task<(HashSet<string> Addresses, int Dropped)> ByPhoneAsync(Asked asked, string phone, CancellationToken cancellationToken)
    {
        if (phone.Count(char.IsAsciiDigit) < 5) return ([], 0);
        var notations = PhoneNumbers.Notations(phone);
        var filter = $"{Filters.AnyOf("InternationalPhoneNumber", notations.Take(1))} or {Filters.AnyOf("PhoneNumber", notations)}";
        var rows = await ContactRows.ReadAsync((top, skip, token) => asked.Api.Phones(filter, top, skip, token, asked.Client, asked.Authorization, cancellationToken));
        var theirs = rows.Where(p => PhoneNumbers.MayBe(phone, p.InternationalPhoneNumber) || PhoneNumbers.MayBe(phone, p.PhoneNumber)).ToList();
        return ([.. theirs.Select(p => p.AddressID).Take(MostAddresses)], rows.Count - theirs.Count);
    }

    private static string Search(string email) => email[..Math.Min(SearchChars, email.Length)].ToUpperInvariant();
}
