using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>The requests that a change of contact details comes to, in the order in which they are sent.</summary>
internal sealed class ContactWrites(Asked asked, WireAddress address)
{
    private readonly List<Func<string, string?, CancellationToken, Task>> _all = [];

    /// <summary>Each gets the token, the cookies and what ends the call.</summary>
    public IReadOnlyList<Func<string, string?, CancellationToken, Task>> All => _all;

    /// <returns>Why nothing can be written; null when it can.</returns>
    public string? Add(ContactDetailsChange change) =>
        (change.Address is { } place ? AddAddress(Trimmed(place)) : null) ?? (change.Email is { } email ? AddEmail(email.Trim()) : null) ?? (change.Phone is { } phone ? AddPhone(phone) : null);

    public static PostalAddress Trimmed(PostalAddress address) => new()
    {
        Street = Text(address.Street), City = Text(address.City), Postcode = Text(address.Postcode), Country = Text(address.Country),
    };

    private string? AddAddress(PostalAddress place)
    {
        if (place.Street?.Length > 60 || place.City?.Length > 40 || place.Postcode?.Length > 10 || place.Country?.Length > 3)
            return "takes no street above 60, city above 40, postcode above 10 or country above 3 characters";
        // House and street come as one line.
        var values = new Dictionary<string, string>
        {
            ["StreetName"] = place.Street ?? "", ["HouseNumber"] = "", ["CityName"] = place.City ?? "", ["PostalCode"] = place.Postcode ?? "", ["Country"] = place.Country ?? "",
        };
        _all.Add((token, cookies, cancellationToken) => asked.Api.UpdateAddress(address.BusinessPartner, address.AddressID, values, address.Metadata?.Etag, token, cookies, asked.Client, asked.Authorization, cancellationToken));
        return null;
    }

    private string? AddEmail(string email)
    {
        if (PartnerMapping.Emails(address).FirstOrDefault() is not { } held) return "holds no e-mail address at this address to change; the first one is entered there";
        var values = new Dictionary<string, string> { ["EmailAddress"] = email };
        _all.Add((token, cookies, cancellationToken) => string.IsNullOrEmpty(held.Person)
            ? asked.Api.UpdateEmail(held.AddressID, held.OrdinalNumber, values, held.Metadata?.Etag, token, cookies, asked.Client, asked.Authorization, cancellationToken)
            : asked.Api.UpdateEmail(held.AddressID, held.Person, held.OrdinalNumber, values, held.Metadata?.Etag, token, cookies, asked.Client, asked.Authorization, cancellationToken));
        return null;
    }

    /// <remarks>SAP keeps the country apart from the number, and makes the international number itself.</remarks>
    private string? AddPhone(string phone)
    {
        if (PartnerMapping.Phones(address).FirstOrDefault() is not { } held) return "holds no number at this address to change; the first one is entered there";
        var code = phone[..(phone.Length - PhoneNumbers.National(phone).Length)];
        if (held.InternationalPhoneNumber?.Trim().StartsWith(code, StringComparison.Ordinal) != true) return "keeps numbers with their country: one of another country is entered there";
        var values = new Dictionary<string, string> { ["PhoneNumber"] = code == "+1" ? PhoneNumbers.National(phone) : "0" + PhoneNumbers.National(phone) };
        _all.Add((token, cookies, cancellationToken) => string.IsNullOrEmpty(held.Person)
            ? asked.Api.UpdatePhone(held.AddressID, held.OrdinalNumber, values, held.Metadata?.Etag, token, cookies, asked.Client, asked.Authorization, cancellationToken)
            : asked.Api.UpdatePhone(held.AddressID, held.Person, held.OrdinalNumber, values, held.Metadata?.Etag, token, cookies, asked.Client, asked.Authorization, cancellationToken));
        return null;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
