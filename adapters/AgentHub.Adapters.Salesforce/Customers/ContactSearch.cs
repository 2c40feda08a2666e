using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>Queries for contacts.</summary>
internal static class ContactSearch
{
    private static readonly string[] Names = ["Id", "Name", "Email"];
    private static readonly string[] Phones = ["Phone", "MobilePhone", "HomePhone", "OtherPhone"];
    private static readonly string[] OfProfile = ["AccountId", "MailingStreet", "MailingCity", "MailingPostalCode", "MailingCountry", "Birthdate", "LastModifiedDate"];

    public static string For(CustomerKey key, SalesforceSettings settings) => $"{Select(settings, [])} WHERE {Condition(key, settings)} LIMIT {Rows.Most}";

    public static string ById(string id, SalesforceSettings settings) =>
        $"{Select(settings, [.. OfProfile, settings.SegmentField])} WHERE {Soql.Equal("Id", id)} LIMIT 2";

    /// <summary>Only whether it is there, and of which account.</summary>
    public static string AccountOf(string id) => $"SELECT Id, AccountId FROM Contact WHERE {Soql.Equal("Id", id)} LIMIT 2";

    private static string Select(SalesforceSettings settings, IEnumerable<string?> more) =>
        $"SELECT {string.Join(", ", Names.Concat(Phones).Append(settings.NumberField).Concat(more).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))} FROM Contact";

    private static string Condition(CustomerKey key, SalesforceSettings settings) => key.Kind switch
    {
        KeyKind.CustomerNumber => Soql.Equal(settings.NumberField, key.Value),
        KeyKind.Email => Soql.Equal("Email", key.Value),
        // Phones are stored as they were typed.
        KeyKind.Phone => string.Join(" OR ", Phones.Select(p => Soql.In(p, PhoneNumbers.Notations(key.Value)))),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, null),
    };
}
