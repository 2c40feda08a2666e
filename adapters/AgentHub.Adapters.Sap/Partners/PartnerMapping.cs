using System.Security.Cryptography;
using System.Text;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>From SAP's business partner to our records. The record id is the customer number as it is shown.</summary>
internal static class PartnerMapping
{
    public const string Expand = "to_BusinessPartnerAddress,to_BusinessPartnerAddress/to_AddressUsage,to_BusinessPartnerAddress/to_EmailAddress,to_BusinessPartnerAddress/to_PhoneNumber," +
        "to_BusinessPartnerAddress/to_MobilePhoneNumber";

    public const string Fields = "BusinessPartner,Customer,BusinessPartnerFullName,BusinessPartnerCategory,BirthDate,CreationDate,ETag,to_BusinessPartnerAddress/BusinessPartner," +
        "to_BusinessPartnerAddress/AddressID,to_BusinessPartnerAddress/StreetName,to_BusinessPartnerAddress/HouseNumber,to_BusinessPartnerAddress/PostalCode,to_BusinessPartnerAddress/CityName," +
        "to_BusinessPartnerAddress/Country,to_BusinessPartnerAddress/to_AddressUsage,to_BusinessPartnerAddress/to_EmailAddress,to_BusinessPartnerAddress/to_PhoneNumber,to_BusinessPartnerAddress/to_MobilePhoneNumber";

    private const string Standard = "XXDEFAULT";

    /// <summary>Countries that write the number of the house before the street.</summary>
    private static readonly HashSet<string> NumberFirst = ["GB", "IE", "US", "CA", "AU", "NZ", "ZA", "FR", "LU", "IN", "SG"];

    public static FoundCustomer ToFound(WirePartner partner) => new()
    {
        RecordId = Numbers.Plain(partner.Customer),
        Name = partner.BusinessPartnerFullName?.Trim() ?? "",
        CustomerNumber = Numbers.Plain(partner.Customer),
        Emails = Emails(partner),
        Phones = Phones(partner),
    };

    public static Profile ToProfile(WirePartner partner, CustomerRef customer) => new()
    {
        CustomerId = Numbers.Owner(partner.Customer, customer.RecordId),
        Name = partner.BusinessPartnerFullName?.Trim() ?? "",
        CustomerNumber = Numbers.Plain(partner.Customer),
        Emails = Emails(partner),
        Phones = Phones(partner),
        Address = StandardAddress(partner) is { } address ? ToAddress(address) : null,
        DateOfBirth = Instants.Day(partner.BirthDate),
        Segment = partner.BusinessPartnerCategory switch { "1" => "Person", "2" => "Organisation", "3" => "Group", _ => null },
        CustomerSince = Instants.Day(partner.CreationDate),
        Version = Version(partner),
    };

    /// <summary>The standard address, else the first; null when there is none.</summary>
    public static WireAddress? StandardAddress(WirePartner partner)
    {
        var all = (partner.Addresses?.Rows ?? []).OfType<WireAddress>().OrderBy(a => a.AddressID, StringComparer.Ordinal).ToList();
        return all.FirstOrDefault(a => (a.Usages?.Rows ?? []).Any(u => u?.AddressUsage == Standard)) ?? all.FirstOrDefault();
    }

    /// <summary>The default one first.</summary>
    public static IEnumerable<WireEmail> Emails(WireAddress address) => Of(address.Emails).OrderByDescending(e => e.IsDefaultEmailAddress == true);

    /// <summary>Those of the desk before the mobile ones, the default of each first.</summary>
    public static IEnumerable<WirePhone> Phones(WireAddress address) =>
        Of(address.Phones).OrderByDescending(p => p.IsDefaultPhoneNumber == true).Concat(Of(address.MobilePhones).OrderByDescending(p => p.IsDefaultPhoneNumber == true));

    /// <summary>As the system made it, else as typed.</summary>
    public static string? Number(WirePhone phone) => Text(phone.InternationalPhoneNumber) ?? Text(phone.PhoneNumber);

    /// <summary>Null when no part of it is known.</summary>
    public static PostalAddress? ToAddress(WireAddress wire)
    {
        var (street, house, country) = (Text(wire.StreetName), Text(wire.HouseNumber), Text(wire.Country));
        var line = string.Join(' ', (NumberFirst.Contains(country ?? "") ? new[] { house, street } : [street, house]).OfType<string>());
        var address = new PostalAddress { Street = Text(line), City = Text(wire.CityName), Postcode = Text(wire.PostalCode), Country = country };
        return address == new PostalAddress() ? null : address;
    }

    /// <summary>
    /// Changes whenever the partner or what they are reached by does. Addresses, e-mail addresses and numbers are records of their
    /// own in SAP, not all with an ETag, so it is made from what they say.
    /// </summary>
    public static string Version(WirePartner partner)
    {
        var parts = new List<string?> { partner.ETag };
        foreach (var address in (partner.Addresses?.Rows ?? []).OfType<WireAddress>().OrderBy(a => a.AddressID, StringComparer.Ordinal))
        {
            parts.AddRange([address.AddressID, address.Metadata?.Etag, address.StreetName, address.HouseNumber, address.PostalCode, address.CityName, address.Country]);
            parts.AddRange(Of(address.Emails).OrderBy(e => e.OrdinalNumber, StringComparer.Ordinal).Select(e => $"{e.OrdinalNumber} {e.EmailAddress}"));
            parts.AddRange(Of(address.Phones).Concat(Of(address.MobilePhones)).OrderBy(p => p.OrdinalNumber, StringComparer.Ordinal).Select(p => $"{p.OrdinalNumber} {p.PhoneNumber} {p.InternationalPhoneNumber}"));
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 10));
    }

    private static string[] Emails(WirePartner partner) => [.. InOrder(partner).SelectMany(Emails).Select(e => Text(e.EmailAddress)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string[] Phones(WirePartner partner) => [.. InOrder(partner).SelectMany(Phones).Select(Number).OfType<string>().Distinct()];

    /// <summary>The standard address first.</summary>
    private static IEnumerable<WireAddress> InOrder(WirePartner partner)
    {
        var standard = StandardAddress(partner);
        return (partner.Addresses?.Rows ?? []).OfType<WireAddress>().OrderByDescending(a => a == standard);
    }

    private static IEnumerable<T> Of<T>(Results<T>? results) where T : class => (results?.Rows ?? []).OfType<T>();

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
