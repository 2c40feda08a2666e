using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>From Business Central's customer to our account: every customer has one, and it is the customer's own.</summary>
/// <param name="localCurrency">Balances are told in the company's own currency, whatever the customer's is.</param>
internal sealed class AccountMapping(string localCurrency)
{
    public Account ToAccount(WireCustomer customer) => new()
    {
        Id = customer.Number,
        Number = customer.Number,
        CustomerId = customer.Number,
        Status = State(Words.Of(customer.Blocked)),
        Balance = Detail(customer)?.Balance is { } balance ? Money.From(balance, localCurrency) : null,
        UpdatedAt = customer.LastModifiedDateTime?.ToUniversalTime(),
    };

    /// <summary>What the customer's figures are; null when they are somebody else's or were not sent.</summary>
    private static WireFinancialDetail? Detail(WireCustomer customer) =>
        customer.CustomerFinancialDetail is { } detail && Codes.Same(detail.Number, customer.Number) ? detail : null;

    /// <summary>Some transactions or all may be blocked; the system's word says which.</summary>
    private static Coded<AccountStatus> State(string? blocked) => new(blocked switch
    {
        null => AccountStatus.Active,
        "Ship" or "Invoice" or "All" => AccountStatus.Suspended,
        _ => AccountStatus.Unknown,
    }, blocked ?? "");
}
