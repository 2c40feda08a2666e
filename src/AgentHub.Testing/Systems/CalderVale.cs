using AgentHub.Abstractions;

namespace AgentHub.Testing.Systems;

/// <summary>
/// Maria Okafor and her neighbours as the three systems of the demo hold them: CRM, billing ERP and ticket desk. Times count
/// from the start of the call.
/// </summary>
public sealed class CalderVale
{
    /// <summary>Maria's account number.</summary>
    public const string Account = "7730118420";

    private readonly DateTimeOffset _start;

    /// <param name="start">Start of the call, UTC.</param>
    /// <param name="time">Clock of the systems.</param>
    public CalderVale(DateTimeOffset start, TimeProvider time)
    {
        _start = start;
        Crm = new("crm", "CRM", "crm", new FakeCrm(CrmRecords), time);
        Erp = new("erp", "Billing ERP", "erp", new FakeErp(ErpRecords), time);
        Tickets = new("tickets", "Ticket desk", "tickets", new FakeTicketDesk(TicketRecords), time);
        FillCrm();
        FillErp();
        FillTickets();
    }

    public FakeRecords CrmRecords { get; } = new();
    public FakeRecords ErpRecords { get; } = new();
    public FakeRecords TicketRecords { get; } = new();
    public FakeSystem Crm { get; }
    public FakeSystem Erp { get; }
    public FakeSystem Tickets { get; }

    /// <summary>All three, in configured order.</summary>
    public FakeSystems Systems => new(Crm, Erp, Tickets);

    private void FillCrm()
    {
        CrmRecords.Customers.Add(new() { RecordId = "101", Name = "Maria Okafor", CustomerNumber = Account, Emails = ["m.okafor@example.com"], Phones = ["01632 960147"] });
        CrmRecords.Customers.Add(new() { RecordId = "102", Name = "Peter Hargreaves", CustomerNumber = "7730118555", Emails = ["p.h@example.com"], Phones = ["01632 960200"] });
        CrmRecords.Customers.Add(new() { RecordId = "103", Name = "Ann Hargreaves", CustomerNumber = "7730118556", Emails = ["a.h@example.com"], Phones = ["01632 960200"] });
        CrmRecords.Profiles.Add(new()
        {
            CustomerId = "101", Name = "Maria Okafor", CustomerNumber = Account, Emails = ["m.okafor@example.com"], Phones = ["+441632960147"],
            Address = new() { Street = "14 Weir Lane", City = "Calder Vale", Postcode = "CV1 4QT", Country = "GB" },
            DateOfBirth = new(1984, 3, 12), Segment = "Residential", CustomerSince = new(2017, 3, 1), Version = "1", Prefers = "E-mail; calls before 10:00",
        });
        CrmRecords.Profiles.Add(new() { CustomerId = "102", Name = "Peter Hargreaves", CustomerNumber = "7730118555" });
        CrmRecords.Profiles.Add(new() { CustomerId = "103", Name = "Ann Hargreaves", CustomerNumber = "7730118556" });
    }

    private void FillErp()
    {
        ErpRecords.Customers.Add(new() { RecordId = Account, Name = "Maria Okafor", CustomerNumber = Account, Phones = ["01632960147"] });
        ErpRecords.Orders.Add(new()
        {
            Id = "o1", Number = "SO-1001", CustomerId = Account, PlacedOn = Day(-200), Status = new(OrderStatus.Completed, "Released"),
            Total = Money.From(49m, "GBP"), Summary = "Smart meter fitting",
        });
        AddInvoice("1", "INV-88214", 412.60m, -15, InvoiceStatus.Open, 412.60m);
        decimal[] before = [118.20m, 121m, 127m, 119m, 138m, 131m, 144m, 151m, 142m, 112m, 126.80m, 130m];
        for (var month = 0; month < before.Length; month++)
            AddInvoice($"{month + 2}", $"INV-8{7102 - (month * 111)}", before[month], -45 - (month * 30), InvoiceStatus.Paid, 0);
        ErpRecords.Details.Add(new()
        {
            Invoice = ErpRecords.Invoices[0],
            Lines = [new() { Id = "l1", Description = "Electricity, estimated reading 51,940", Quantity = 1375, Unit = "kWh", UnitPrice = Money.From(0.28m, "GBP"), Total = Money.From(385m, "GBP") }],
        });
    }

    private void AddInvoice(string id, string number, decimal total, int day, InvoiceStatus status, decimal remaining) => ErpRecords.Invoices.Add(new()
    {
        Id = id, Number = number, CustomerId = Account, IssuedOn = Day(day), DueOn = Day(day + 28), Total = Money.From(total, "GBP"),
        Remaining = Money.From(remaining, "GBP"), Status = new(status, status.ToString()),
    });

    private void FillTickets()
    {
        TicketRecords.Customers.Add(new() { RecordId = "9", Name = "Maria Okafor", CustomerNumber = Account, Emails = ["m.okafor@example.com"] });
        var opened = new DateTimeOffset(Day(-2).ToDateTime(new(14, 5)), TimeSpan.Zero);
        TicketRecords.Tickets.Add(new()
        {
            Id = "5512", Number = "T-5512", CustomerId = "9", Subject = "Bill too high", Status = new(TicketStatus.Open, "open"), Channel = "email",
            Owner = "Billing back office", OpenedAt = opened, DueAt = opened.AddHours(24), Excerpt = "This cannot be right, £412.60 for one month?",
        });
        TicketRecords.Tickets.Add(new()
        {
            Id = "4980", Number = "T-4980", CustomerId = "9", Subject = "No access to meter cupboard", Status = new(TicketStatus.Closed, "closed"),
            Channel = "voice", OpenedAt = _start.AddDays(-147), ClosedAt = _start.AddDays(-146),
        });
    }

    private DateOnly Day(int days) => DateOnly.FromDateTime(_start.UtcDateTime).AddDays(days);
}
