using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>A customer: a contact or an account. Their record ids say which, as <c>contact/…</c> and <c>account/…</c>.</summary>
internal readonly record struct Party(bool IsAccount, Guid Id)
{
    private const string ContactPrefix = "contact/";
    private const string AccountPrefix = "account/";

    /// <summary>Name of the table's set.</summary>
    public string Table => IsAccount ? "accounts" : "contacts";

    /// <summary>The record id.</summary>
    public string RecordId => (IsAccount ? AccountPrefix : ContactPrefix) + Id.ToString("D");

    /// <summary>How another row points to it, with the column's name and kind: <c>customerid_contact@odata.bind</c>.</summary>
    public KeyValuePair<string, object?> Bind(string column) => new($"{column}_{(IsAccount ? "account" : "contact")}@odata.bind", $"/{Table}({Id:D})");

    /// <summary>The customer of a reference; null when it is no such reference.</summary>
    public static Party? Of(CustomerRef customer)
    {
        var isAccount = customer.RecordId.StartsWith(AccountPrefix, StringComparison.Ordinal);
        if (!isAccount && !customer.RecordId.StartsWith(ContactPrefix, StringComparison.Ordinal)) return null;
        return Guid.TryParseExact(customer.RecordId[ContactPrefix.Length..], "D", out var id) && new Party(isAccount, id) is var party && party.RecordId == customer.RecordId ? party : null;
    }

    public static Party? Of(WireParty row) => row.ContactId is { } contact ? new(false, contact) : row.AccountId is { } account ? new(true, account) : null;
}
