using System.Globalization;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.Scenarios.Reading;

/// <summary>Reads the company and its customers; all dates become absolute, counted from the scenario's start.</summary>
internal sealed class CompanyReader(DateTimeOffset start, TimeZoneInfo zone)
{
    private static readonly string[] AllSystems = ["crm", "erp", "tickets"];
    private readonly List<string> _groups = [];
    private readonly SideSystemsReader _sides = new(start, zone);

    public CompanyData Read(YamlMap root)
    {
        var company = root.NeededMap("company");
        var name = company.Needed("name");
        var currency = company.Text("currency") ?? "GBP";
        var country = company.Text("country") ?? "GB";
        company.Text("zone");
        company.Done();
        var customers = root.Maps("people").Select((p, i) => Person(p.Key, i, p.Value)).ToList();
        return new()
        {
            Name = name,
            Currency = currency,
            Country = country,
            SeededAt = start,
            Customers = customers,
            TicketGroups = _groups,
            Incidents = [.. root.List("incidents").Select(_sides.Incident)],
        };
    }

    private Customer Person(string key, int index, YamlMap person)
    {
        var name = person.Needed("name").Split(' ', 2);
        var address = (person.Text("address") ?? "").Split(',', StringSplitOptions.TrimEntries);
        var systems = person.Texts("systems") ?? AllSystems;
        if (systems.FirstOrDefault(s => !AllSystems.Contains(s)) is { } unknown) person.Fault("systems", $"has '{unknown}'; there are {string.Join(", ", AllSystems)}");
        var customer = new Customer
        {
            Key = key,
            Index = index,
            First = name[0],
            Last = name.Length > 1 ? name[1] : "",
            Account = person.Needed("account"),
            Email = person.Text("email"),
            Phone = person.Text("phone"),
            Mobile = person.Text("mobile"),
            BornOn = person.Day("born"),
            Street = Part(address, 0),
            City = Part(address, 1),
            Postcode = Part(address, 2),
            Segment = person.Text("segment") ?? "Residential",
            Since = person.Day("since"),
            Prefers = person.Text("prefers"),
            Firm = person.Text("firm"),
            UpdatedAt = start + (person.Span("updated") ?? TimeSpan.FromDays(-90)),
            Systems = systems.ToHashSet(),
            Invoices = [.. person.List("invoices").Select(Invoice), .. Earlier(person.Map("earlierInvoices"))],
            Orders = [.. person.List("orders").Select(Order)],
            Tickets = [.. person.List("tickets").Select(Ticket), .. EarlierTickets(person.Map("earlierTickets"))],
            Meter = _sides.Meter(person.Map("meter")),
            Deliveries = [.. person.List("deliveries").Select(_sides.Delivery)],
        };
        person.Done();
        return customer;
    }

    private CompanyInvoice Invoice(YamlMap map)
    {
        var total = map.NeededNumber("total");
        var paid = map.Flag("paid") ?? true;
        var invoice = Invoice(map.Needed("number"), map.NeededSpan("issued"), map.Span("due") ?? TimeSpan.FromDays(14), total, map.Number("vat") ?? 5, paid);
        var lines = map.List("lines").Select(Line).ToList();
        if (lines.Count > 0)
        {
            invoice = invoice with { Lines = lines };
            var sum = lines.Sum(l => l.Net);
            if (sum != invoice.Net) map.Fault("lines", string.Create(CultureInfo.InvariantCulture, $"add up to {sum}, the total without VAT is {invoice.Net}"));
        }
        map.Done();
        return invoice;
    }

    /// <param name="number">As printed.</param>
    /// <param name="issued">From the scenario's start.</param>
    /// <param name="due">After the day of issue.</param>
    /// <param name="total">With VAT.</param>
    /// <param name="vat">Percent.</param>
    /// <param name="paid">Nothing remains to be paid.</param>
    private CompanyInvoice Invoice(string number, TimeSpan issued, TimeSpan due, decimal total, decimal vat, bool paid)
    {
        var invoice = new CompanyInvoice
        {
            Number = number,
            IssuedOn = DayOf(start + issued),
            DueOn = DayOf(start + issued + due),
            Total = total,
            TaxPercent = vat,
            Remaining = paid ? 0 : total,
            UpdatedAt = start + issued + (paid ? TimeSpan.FromDays(6) : TimeSpan.Zero),
            Lines = [],
        };
        return invoice with { Lines = [new("Electricity and standing charge", 1, "MONTH", invoice.Net, invoice.Net)] };
    }

    private static CompanyInvoiceLine Line(YamlMap map)
    {
        var quantity = map.NeededNumber("quantity");
        var price = map.NeededNumber("price");
        var line = new CompanyInvoiceLine(map.Needed("text"), quantity, map.Text("unit") ?? "PCS", price, decimal.Round(quantity * price, 2, MidpointRounding.AwayFromZero));
        map.Done();
        return line;
    }

    /// <summary>A long history in three words: one paid invoice every 30 days.</summary>
    private IEnumerable<CompanyInvoice> Earlier(YamlMap? map)
    {
        if (map is null) yield break;
        var count = (int)Math.Clamp(map.NeededNumber("count"), 0, 1000);
        var number = (int)map.NeededNumber("number");
        var total = map.NeededNumber("total");
        map.Done();
        for (var i = 0; i < count; i++) yield return Invoice($"INV-{number - i}", TimeSpan.FromDays(-30 * (i + 1)), TimeSpan.FromDays(14), total, 20, true);
    }

    private CompanyOrder Order(YamlMap map)
    {
        var placed = start + map.NeededSpan("placed");
        var order = new CompanyOrder
        {
            Number = map.Needed("number"),
            PlacedOn = DayOf(placed),
            Status = map.Text("status") ?? "Open",
            Total = map.NeededNumber("total"),
            Shipped = map.Flag("shipped") ?? false,
            Item = map.Needed("item"),
            UpdatedAt = placed,
        };
        map.Done();
        return order;
    }

    private CompanyTicket Ticket(YamlMap map)
    {
        var opened = start + map.NeededSpan("opened");
        var ticket = new CompanyTicket
        {
            Id = (long)map.NeededNumber("id"),
            Subject = map.Needed("subject"),
            Text = map.Text("text") ?? map.Needed("subject"),
            Status = map.Text("status") ?? "open",
            Channel = map.Text("channel") ?? "email",
            Priority = map.Text("priority") ?? "normal",
            Group = Group(map.Text("group")),
            OpenedAt = opened,
            DueAt = opened + map.Span("promised"),
            UpdatedAt = opened + (map.Span("lasted") ?? TimeSpan.Zero),
        };
        map.Done();
        return ticket;
    }

    private IEnumerable<CompanyTicket> EarlierTickets(YamlMap? map)
    {
        if (map is null) yield break;
        var count = (int)Math.Clamp(map.NeededNumber("count"), 0, 1000);
        var id = (long)map.NeededNumber("id");
        var subject = map.Needed("subject");
        map.Done();
        for (var i = 0; i < count; i++)
        {
            var opened = start - TimeSpan.FromDays(20 * (i + 1));
            yield return new()
            {
                Id = id - i,
                Subject = subject,
                Text = subject,
                Status = "closed",
                Channel = "web",
                OpenedAt = opened,
                UpdatedAt = opened + TimeSpan.FromDays(3),
            };
        }
    }

    private string? Group(string? group)
    {
        if (group is not null && !_groups.Contains(group)) _groups.Add(group);
        return group;
    }

    private static string? Part(string[] address, int index) => index < address.Length && address[index].Length > 0 ? address[index] : null;

    private DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime);
}
