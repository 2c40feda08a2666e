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
        _all.Add((token, cookies, cancellationToken) => asked.Api.UpdateAddress(address.BusinessPartner, address.AddressID, values, Version(address.Metadata), token, cookies, asked.Client, asked.Authorization, cancellationToken));
        return null;
    }

    private string? AddEmail(string email)
    {
        if (PartnerMapping.Emails(address).FirstOrDefault() is not { } held) return "holds no e-mail address at this address to change; the first one is entered there";
        var values = new Dictionary<string, string> { ["EmailAddress"] = email };
        _all.Add((token, cookies, cancellationToken) => string.IsNullOrEmpty(held.Person)
            ? asked.Api.UpdateEmail(held.AddressID, held.OrdinalNumber, values, Version(held.Metadata), token, cookies, asked.Client, asked.Authorization, cancellationToken)
            : asked.Api.UpdateEmail(held.AddressID, held.Person, held.OrdinalNumber, values, Version(held.Metadata), token, cookies, asked.Client, asked.Authorization, cancellationToken));
        return null;
    }

    /// <remarks>SAP keeps the country apart from the number, and makes the international number itself.</remarks>
    private string? AddPhone(string phone)
    {
        if (PartnerMapping.Phones(address).FirstOrDefault() is not { } held) return "holds no number at this address to change; the first one is entered there";
        if (Domestic(phone, held) is not { } domestic) return "keeps numbers with their country: one of another country is entered there";
        var values = new Dictionary<string, string> { ["PhoneNumber"] = domestic, ["PhoneNumberExtension"] = "" };
        _all.Add((token, cookies, cancellationToken) => string.IsNullOrEmpty(held.Person)
            ? asked.Api.UpdatePhone(held.AddressID, held.OrdinalNumber, values, Version(held.Metadata), token, cookies, asked.Client, asked.Authorization, cancellationToken)
            : asked.Api.UpdatePhone(held.AddressID, held.Person, held.OrdinalNumber, values, Version(held.Metadata), token, cookies, asked.Client, asked.Authorization, cancellationToken));
        return null;
    }

    /// <summary>As it is dialled from within the country that SAP holds; what stands before the area code there is known from the number held so far.</summary>
    /// <returns>Null for a number of another country, and where the two parts held do not make the international number.</returns>
    private static string? Domestic(string phone, WirePhone held)
    {
        var (national, international) = (PhoneNumbers.National(phone), Digits(held.InternationalPhoneNumber));
        var code = Digits(phone)[..^national.Length];
        var dialled = Digits(held.PhoneNumber) + Digits(held.PhoneNumberExtension);
        if (code.Length == 0 || international.Length <= code.Length || !international.StartsWith(code, StringComparison.Ordinal)) return null;
        return dialled.EndsWith(international[code.Length..], StringComparison.Ordinal) ? dialled[..^(international.Length - code.Length)] + national : null;
    }

    /// <summary>Where the record has no mark of its own, only that it is there.</summary>
    private static string Version(Metadata? metadata) => metadata?.Etag is { Length: > 0 } etag ? etag : "*";

    private static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
