using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>The questions for contacts and accounts.</summary>
internal static class PartySearch
{
    private static readonly string[] Emails = ["emailaddress1", "emailaddress2", "emailaddress3"];
    private static readonly string[] ContactPhones = ["telephone1", "mobilephone", "telephone2", "telephone3"];
    private static readonly string[] AccountPhones = ["telephone1", "telephone2", "telephone3"];

    /// <summary>Contacts that hold the key; null when contacts have no such key.</summary>
    public static TableQuery? Contacts(CustomerKey key, DataverseSettings settings) => key.Kind == KeyKind.CustomerNumber && settings.NumberColumn is null
        ? null
        : new("contacts", ContactColumns(settings), Condition(key, settings.NumberColumn ?? "", ContactPhones));

    /// <summary>Accounts that hold the key; null when accounts are no customers.</summary>
    public static TableQuery? Accounts(CustomerKey key, DataverseSettings settings) => settings.HasAccounts
        ? new("accounts", AccountColumns, Condition(key, "accountnumber", AccountPhones))
        : null;

    /// <summary>What is read of a customer.</summary>
    public static string Profile(Party party, DataverseSettings settings)
    {
        var columns = $"{(party.IsAccount ? AccountColumns : ContactColumns(settings) + ",birthdate")},address1_line1,address1_line2,address1_city,address1_postalcode,address1_country,modifiedon";
        return settings.SegmentColumn is { } segment ? $"{columns},{segment}" : columns;
    }

    private static string ContactColumns(DataverseSettings settings) =>
        $"contactid,fullname,{string.Join(',', Emails)},{string.Join(',', ContactPhones)}{(settings.NumberColumn is { } number ? "," + number : "")}";

    private static string AccountColumns => $"accountid,name,accountnumber,{string.Join(',', Emails)},{string.Join(',', AccountPhones)}";

    private static string Condition(CustomerKey key, string number, string[] phones) => key.Kind switch
    {
        KeyKind.CustomerNumber => Filters.Equal(number, key.Value),
        KeyKind.Email => Filters.Any(Emails.Select(e => Filters.Equal(e, key.Value))),
        // Phones are stored as they were typed.
        KeyKind.Phone => Filters.Any(phones.SelectMany(p => PhoneNumbers.Notations(key.Value).Select(n => Filters.Equal(p, n)))),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, null),
    };
}
