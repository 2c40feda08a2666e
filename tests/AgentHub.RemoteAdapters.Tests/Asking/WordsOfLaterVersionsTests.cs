namespace AgentHub.RemoteAdapters.Tests.Asking;

/// <summary>An adapter of a later minor version may say more than we know.</summary>
public sealed class WordsOfLaterVersionsTests
{
    [Fact]
    public async Task A_status_nobody_knows_is_unknown_and_the_systems_word_is_kept()
    {
        var invoices = (await new Canned().Answers("""
            {"outcome":"found","value":[{"id":"1","number":"1","customerId":"9","total":{"minor":100,"currency":"GBP"},"status":{"value":"garnished","raw":"gepfändet"},"colour":"red"}]}
            """).KnownAsync()).As<IListInvoices>()!;

        var answer = await invoices.ListInvoicesAsync(new("9"), PageRequest.First, CancellationToken.None);

        Assert.Equal(new Coded<InvoiceStatus>(InvoiceStatus.Unknown, "gepfändet"), Assert.Single(answer.Value!).Status);
    }

    [Theory]
    [InlineData("2026-11-12T09:14:00Z")]
    [InlineData("2026-11-12T10:14:00+01:00")]
    [InlineData("2026-11-12T09:14:00")]
    public async Task A_time_is_utc_however_it_is_written(string written)
    {
        var orders = (await new Canned().Answers($$"""
            {"outcome":"found","value":[{"id":"1","number":"1","customerId":"9","status":{"value":"open","raw":"o"},"placedOn":"2026-11-12","updatedAt":"{{written}}"}]}
            """).KnownAsync()).As<IListOrders>()!;

        var order = Assert.Single((await orders.ListOrdersAsync(new("9"), PageRequest.First, CancellationToken.None)).Value!);

        Assert.Equal((new DateTimeOffset(2026, 11, 12, 9, 14, 0, TimeSpan.Zero), TimeSpan.Zero), (order.UpdatedAt!.Value, order.UpdatedAt.Value.Offset));
    }
}
