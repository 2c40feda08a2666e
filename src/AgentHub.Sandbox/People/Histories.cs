using System.Globalization;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.People;

/// <summary>
/// Orders, invoices and tickets of the population. Nothing is kept: the n-th item of a customer is drawn from the seed, the
/// customer and n, so that any page of any list is made by itself. Items are numbered from 1, the oldest; dates count back
/// from the moment the company was seeded.
/// </summary>
internal sealed class Histories
{
    private const decimal Vat = 5;

    /// <summary>Newest invoices that may be unpaid.</summary>
    private const int MayBeUnpaid = 3;

    /// <summary>What the company sells beside its supply.</summary>
    public static readonly IReadOnlyList<string> Items = ["In-home display", "Smart meter, fitting on request", "Cavity draught kit", "Tap timer", "Loft insulation, per roll", "Heating control"];

    private static readonly string[] Subjects = ["Bill too high", "Meter display is blank", "Change of direct-debit day", "Moving house", "No access to meter cupboard", "Refund not received", "Wrong name on the bill"];
    private static readonly string[] Channels = ["email", "web", "voice"];

    /// <summary>Groups of the ticket desk that the population's tickets go to.</summary>
    public static readonly IReadOnlyList<string> Groups = ["Billing back office", "Metering field work"];

    private readonly Population _population;

    public Histories(Population population)
    {
        _population = population;
        Invoices = new(population.Erp, p => p.Invoices);
        Orders = new(population.Erp, p => p.Orders);
        Tickets = new(population.Tickets, p => p.Tickets);
    }

    /// <summary>How many of each, and whose the n-th of all is.</summary>
    public HistoryShape Invoices { get; }
    public HistoryShape Orders { get; }
    public HistoryShape Tickets { get; }

    public CompanyInvoice Invoice(int position, int number, DateTimeOffset now)
    {
        var dice = Dice.For(_population.Seed, DiceFor.Invoices, position, number);
        var count = Invoices.CountOf(position);
        var issued = Day(now, count - number, Gap(count, 30), dice);
        var total = dice.Between(3_000, 19_000) / 100m;
        var unpaid = count - number < MayBeUnpaid && dice.Percent(25);
        var invoice = new CompanyInvoice
        {
            Number = DocumentNumber.Of("INV", position, number),
            IssuedOn = issued,
            DueOn = issued.AddDays(14),
            Total = total,
            TaxPercent = Vat,
            Remaining = unpaid ? total : 0,
            UpdatedAt = Morning(issued.AddDays(unpaid ? 0 : 1)),
            Lines = [],
        };
        return invoice with { Lines = [new("Electricity and standing charge", 1, "MONTH", invoice.Net, invoice.Net)] };
    }

    public CompanyOrder Order(int position, int number, DateTimeOffset now)
    {
        var dice = Dice.For(_population.Seed, DiceFor.Orders, position, number);
        var count = Orders.CountOf(position);
        var placed = Day(now, count - number, Gap(count, 90), dice);
        var shipped = count - number > 1 || dice.Percent(50);
        return new()
        {
            Number = DocumentNumber.Of("SO", position, number),
            PlacedOn = placed,
            Status = "Open",
            Total = dice.Between(500, 25_000) / 100m,
            Shipped = shipped,
            Item = dice.Pick(Items),
            UpdatedAt = Morning(placed),
        };
    }

    /// <summary>The newest two, and one far back, may be open.</summary>
    /// <param name="shape">How many tickets each record has, in the system that holds them.</param>
    /// <param name="position">Of the record in that system.</param>
    /// <param name="number">From 1, the oldest.</param>
    /// <param name="now">The moment the company was seeded.</param>
    public CompanyTicket Ticket(HistoryShape shape, int position, int number, DateTimeOffset now)
    {
        var dice = Dice.For(_population.Seed, DiceFor.Tickets, position, number);
        var count = shape.CountOf(position);
        var opened = Morning(Day(now, count - number, Gap(count, 45), dice)).AddMinutes(dice.Below(500));
        var open = (count - number < 2 && dice.Percent(40)) || (count >= 1_000 && number == count / 2);
        var subject = dice.Pick(Subjects);
        return new()
        {
            Id = DocumentNumber.TicketId(position, number),
            Subject = subject,
            Text = $"{subject}. Please look into it; this is my message number {number.ToString(CultureInfo.InvariantCulture)}.",
            Status = open ? dice.Pick<string>(["new", "open", "pending"]) : count - number < 5 ? "solved" : "closed",
            Channel = dice.Pick(Channels),
            Priority = dice.Percent(10) ? "high" : "normal",
            Group = dice.Pick(Groups),
            OpenedAt = opened,
            DueAt = open && count - number < 2 ? opened.AddDays(dice.Between(1, 20)) : null,
            UpdatedAt = open ? opened : opened.AddHours(dice.Between(1, 20)),
        };
    }

    /// <summary>What is still to be paid.</summary>
    public decimal BalanceOf(int position, DateTimeOffset now) => Newest(position, now).Sum(i => i.Remaining);

    /// <summary>What should have been paid before today.</summary>
    public decimal OverdueOf(int position, DateTimeOffset now) =>
        Newest(position, now).Where(i => i.DueOn < DateOnly.FromDateTime(now.UtcDateTime)).Sum(i => i.Remaining);

    /// <summary>The invoices that may be unpaid.</summary>
    private IEnumerable<CompanyInvoice> Newest(int position, DateTimeOffset now)
    {
        var count = Invoices.CountOf(position);
        return Enumerable.Range(Math.Max(1, count - MayBeUnpaid + 1), Math.Min(count, MayBeUnpaid)).Select(n => Invoice(position, n, now));
    }

    /// <summary>Very long histories have something every day.</summary>
    private static int Gap(int count, int usual) => count >= 1_000 ? 1 : usual;

    /// <summary>Within its own stretch of <paramref name="gap"/> days, so that later numbers are later days.</summary>
    private static DateOnly Day(DateTimeOffset now, int ago, int gap, Dice dice) =>
        DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1 - ago * gap - dice.Below(gap));

    private static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(8, 30), TimeSpan.Zero);
}
