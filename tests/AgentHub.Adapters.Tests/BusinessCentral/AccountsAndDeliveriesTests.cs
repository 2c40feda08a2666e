using AgentHub.Abstractions;
using static AgentHub.Adapters.Tests.BusinessCentral.CannedBusinessCentral;

namespace AgentHub.Adapters.Tests.BusinessCentral;

public sealed class AccountsAndDeliveriesTests
{
    [Theory]
    [InlineData("_x0020_", AccountStatus.Active, "")]
    [InlineData("Ship", AccountStatus.Suspended, "Ship")]
    [InlineData("Invoice", AccountStatus.Suspended, "Invoice")]
    [InlineData("All", AccountStatus.Suspended, "All")]
    [InlineData("Prepayment_x0020_only", AccountStatus.Unknown, "Prepayment only")]
    public async Task A_blocked_customer_has_a_suspended_account_and_the_systems_word_says_for_what(string raw, AccountStatus status, string word)
    {
        var account = Assert.Single((await AccountsAsync($$""","currencyCode":"EUR","blocked":"{{raw}}","customerFinancialDetail":{"number":"{{Mine}}","balance":412.6}""")).Value!);

        Assert.Equal(new Coded<AccountStatus>(status, word), account.Status);
        // Balances are in the company's own currency, whatever the customer's is.
        Assert.Equal((Mine, Mine, new Money(41260, "GBP")), (account.Number, account.CustomerId, account.Balance));
    }

    [Theory]
    [InlineData(""","customerFinancialDetail":null""")]
    [InlineData(""","customerFinancialDetail":{"number":"7730118544","balance":3}""")]
    public async Task A_balance_that_was_not_sent_or_is_somebody_elses_is_said_to_be_missing(string more)
    {
        var answer = await AccountsAsync(more);

        Assert.Equal("without the balance", answer.Missing);
        Assert.Null(Assert.Single(answer.Value!).Balance);
    }

    [Fact]
    public async Task A_shipment_says_that_it_left_and_claims_no_more()
    {
        var delivery = await DeliveryAsync("""[{"lineObjectNumber":"1002-E","quantity":2},{"lineObjectNumber":"","quantity":0}]""");

        Assert.Equal(new Delivery
        {
            Id = "s", Number = "SHP-1", CustomerId = Mine, OrderNumber = "SO-18402", Status = new(DeliveryStatus.Unknown, "Posted"),
            LastSeen = "left the warehouse on 2026-10-26", UpdatedAt = new DateTimeOffset(2026, 10, 26, 15, 0, 0, TimeSpan.Zero),
        }, delivery);
    }

    [Theory]
    [InlineData("""[{"lineObjectNumber":"A","quantity":2},{"lineObjectNumber":"A","quantity":-2}]""", "Undone")]
    [InlineData("""[{"lineObjectNumber":"A","quantity":2},{"lineObjectNumber":"A","quantity":-1}]""", "Posted")]
    [InlineData("""[{"lineObjectNumber":"A","quantity":2},{"lineObjectNumber":"B","quantity":-2}]""", "Posted")]
    [InlineData("[]", "Posted")]
    public async Task A_shipment_all_of_whose_lines_were_taken_back_has_not_left(string lines, string word)
    {
        var delivery = await DeliveryAsync(lines);

        Assert.Equal(word, delivery.Status.Raw);
        Assert.Equal(word == "Undone" ? "taken back; was posted on 2026-10-26" : "left the warehouse on 2026-10-26", delivery.LastSeen);
    }

    private static Task<Answer<IReadOnlyList<Account>>> AccountsAsync(string more) =>
        new CannedBusinessCentral(Page(Customer(more))).Adapter<IListAccounts>().ListAccountsAsync(Maria, PageRequest.First, CancellationToken.None);

    private static async Task<Delivery> DeliveryAsync(string lines)
    {
        var erp = new CannedBusinessCentral(Page($$"""
            {"id":"s","number":"SHP-1","customerNumber":"{{Mine}}","postingDate":"2026-10-26","dueDate":"2026-11-09","orderNumber":"SO-18402",
            "lastModifiedDateTime":"2026-10-26T16:00:00+01:00","salesShipmentLines":{{lines}}}
            """));
        return Assert.Single((await erp.Adapter<IListDeliveries>().ListDeliveriesAsync(Maria, PageRequest.First, CancellationToken.None)).Value!);
    }
}
