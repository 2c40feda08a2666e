using AgentHub.Abstractions;
using AgentHub.Core.Context.Facets;

namespace AgentHub.Core.Tests.Context.Facets;

public class RowRecheckTests
{
    [Fact]
    public void Rows_of_somebody_else_never_count_as_the_callers()
    {
        IReadOnlyList<Order> rows = [Order("1", "A"), Order("2", "B"), null!, Order("1", "A"), Order("3", "A")];

        var answer = RowRecheck.Orders(Answer.Found(rows, total: 5, dropped: 2), "A");

        Assert.Equal(["1", "3"], answer.Data!.Orders!.Value.Select(o => o.Id));
        Assert.Equal((4, null), (answer.Dropped, answer.Total));
    }

    [Fact]
    public void More_rows_than_are_kept_are_counted()
    {
        IReadOnlyList<Order> rows = [.. Enumerable.Range(0, 150).Select(i => Order($"{i}", "A"))];

        var answer = RowRecheck.Orders(Answer.Found(rows, total: 320), "A");

        Assert.Equal((100, 320, 0), (answer.Data!.Count, answer.Total!.Value, answer.Dropped));
    }

    [Fact]
    public void A_profile_of_another_record_is_no_profile()
    {
        var answer = RowRecheck.Profile(Answer.Found(new Profile { CustomerId = "B", Name = "Somebody" }), "A", _ => "h");

        Assert.Equal((Outcome.NotFound, 1), (answer.Outcome, answer.Dropped));
        Assert.Null(answer.Data);
    }

    [Fact]
    public void Of_a_date_of_birth_only_the_hash_goes_on()
    {
        var answer = RowRecheck.Profile(Answer.Found(new Profile { CustomerId = "A", Name = "Maria", DateOfBirth = new(1984, 3, 12) }), "A", d => $"hash of {d:yyyy-MM-dd}");

        Assert.Null(answer.Data!.Profile!.DateOfBirth);
        Assert.Equal("hash of 1984-03-12", answer.Data.BirthHash);
    }

    [Theory]
    [InlineData("A", "1", true)]
    [InlineData("B", "1", false)]
    [InlineData("A", "2", false)]
    public void An_invoice_is_shown_only_when_it_is_the_one_and_the_callers(string customer, string id, bool shown)
    {
        var invoice = new Invoice { Id = id, Number = "INV", CustomerId = customer, Total = new(1, "GBP"), Status = new(InvoiceStatus.Open, "Open") };

        Assert.Equal(shown, RowRecheck.Detail(Answer.Found(new InvoiceDetail { Invoice = invoice, Lines = [] }), "A", "1").Data is not null);
    }

    [Fact]
    public void A_failure_keeps_its_reason_and_gives_no_copy()
    {
        var answer = RowRecheck.Tickets(Answer.Refused<IReadOnlyList<Ticket>>("says: too many", TimeSpan.FromSeconds(9)), "A");

        Assert.Equal((Outcome.Refused, "says: too many", TimeSpan.FromSeconds(9)), (answer.Outcome, answer.Reason, answer.RetryAfter!.Value));
        Assert.Null(answer.ToCopy());
        Assert.NotNull(RowRecheck.Tickets(Answer.NotFound<IReadOnlyList<Ticket>>(), "A").ToCopy());
    }

    [Fact]
    public void That_we_may_not_know_is_kept_with_its_reason_and_without_a_row()
    {
        var answer = RowRecheck.Tickets(Answer.Denied<IReadOnlyList<Ticket>>("does not allow this to our account"), "A");

        var copy = answer.ToCopy()!;
        Assert.Equal((Outcome.Denied, "does not allow this to our account", true), (copy.Outcome, copy.Denied, copy.IsNothing));
        Assert.Equal((Outcome.Denied, "does not allow this to our account"), (FacetAnswer.Of(copy).Outcome, FacetAnswer.Of(copy).Reason));
    }

    [Fact]
    public void What_rows_lack_stays_with_them()
    {
        IReadOnlyList<Order> rows = [Order("1", "A")];

        var answer = RowRecheck.Orders(Answer.Found(rows) with { Missing = "without the lines" }, "A");

        Assert.Equal("without the lines", FacetAnswer.Of(answer.ToCopy()!).Missing);
    }

    private static Order Order(string id, string customer) => new() { Id = id, Number = id, CustomerId = customer, Status = new(OrderStatus.Open, "Open") };
}
