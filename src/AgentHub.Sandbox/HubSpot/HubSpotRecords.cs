using System.Collections.Immutable;
using System.Globalization;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>The CRM's objects: contacts, companies, tickets, calls, meetings and commerce from the company's data, and whatever was written and changed since. Thread safe.</summary>
internal sealed class HubSpotRecords
{
    /// <summary>Objects of one type kept; the oldest goes when a newer one comes.</summary>
    private const int MostKept = 5_000;

    /// <summary>Objects of one type that may differ from the company's data; beyond that the stand-in wants to be started over.</summary>
    private const int MostChanged = 5_000;

    private const long FirstCall = 760_000_000;

    private readonly Lock _lock = new();
    private readonly Population _population;
    private ImmutableDictionary<string, HubSpotObjects> _byType = ImmutableDictionary<string, HubSpotObjects>.Empty;
    private long _writtenTickets = 31_000_000;
    private long _written = 770_000_000;

    public HubSpotRecords(CompanyStore company, Population population)
    {
        _population = population;
        company.OnSeeded(Seed);
    }

    /// <summary>Null when there is no such type.</summary>
    public HubSpotObjects? Of(string type) => Volatile.Read(ref _byType).GetValueOrDefault(type);

    public HubSpotRecord? Find(string type, string id) => Of(type)?.Find(id);

    /// <summary>Ids of the objects of a type that one is tied to, whichever of the two says so.</summary>
    public IReadOnlyList<string> Tied(string type, HubSpotRecord record, string to)
    {
        if (record.Associated.TryGetValue(to, out var known)) return known;
        var filter = new HubSpotFilter { PropertyName = "associations." + HubSpotTypes.Singular(type), Operator = "EQ", Value = record.Id };
        return [.. Of(to)?.Search(new() { FilterGroups = [new() { Filters = [filter] }] }).Select(r => r.Id) ?? []];
    }

    /// <summary>Adds an object under a new id.</summary>
    public HubSpotRecord Add(string type, Func<string, HubSpotRecord> make)
    {
        lock (_lock)
        {
            var all = _byType[type];
            // Below the ids of the population: lists are read by ascending id.
            var record = make((type == "tickets" ? ++_writtenTickets : ++_written).ToString(CultureInfo.InvariantCulture));
            var kept = all.Kept.Add(record);
            Volatile.Write(ref _byType, _byType.SetItem(type, all with { Kept = kept.Count > MostKept ? kept.RemoveAt(0) : kept }));
            return record;
        }
    }

    /// <summary>Changes some properties of an object; an empty text clears one.</summary>
    /// <returns>The object as it is now; null when it is gone, or no more may be changed.</returns>
    public HubSpotRecord? Change(string type, string id, IReadOnlyDictionary<string, string?> properties, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (Of(type) is not { } all || all.Find(id) is not { } before || all.Changed.Count >= MostChanged && !all.Changed.ContainsKey(id)) return null;
            // HubSpot's times have milliseconds: no two states of an object have the same.
            var at = now > before.UpdatedAt ? now : before.UpdatedAt.AddMilliseconds(1);
            var after = new Dictionary<string, string?>(before.Properties);
            foreach (var (name, value) in properties) after[name] = string.IsNullOrEmpty(value) ? null : value;
            after[HubSpotTypes.ChangedProperty(type)] = Time(at);
            var changed = before with { Properties = after, UpdatedAt = at };
            Volatile.Write(ref _byType, _byType.SetItem(type, all with { Changed = all.Changed.SetItem(id, changed) }));
            return changed;
        }
    }

    /// <summary>Milliseconds and a Z, as HubSpot writes times.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private void Seed(CompanyData data)
    {
        var customers = data.In("crm").ToList();
        var tickets = customers.SelectMany(c => c.Tickets.Select(t => (Customer: c, Ticket: t))).OrderBy(t => t.Ticket.Id).ToList();
        var commerce = HubSpotCommerce.Of(customers, data.Currency);
        lock (_lock)
        {
            var byType = HubSpotTypes.Creatable.ToImmutableDictionary(t => t, _ => new HubSpotObjects([], null));
            Volatile.Write(ref _byType, byType
                .SetItem("contacts", new([.. customers.Select(c => HubSpotPeople.Contact(c, data))], MadeObjects.Contacts(_population, data)))
                .SetItem("companies", new([.. customers.Where(c => c.Firm is not null).Select(c => HubSpotPeople.Company(c, data))], MadeObjects.Companies(_population, data)))
                .SetItem("tickets", new([.. tickets.Select(t => HubSpotTickets.Of(t.Customer, t.Ticket, HubSpotTickets.Id(t.Ticket)))], new MadeTickets(_population, data)))
                .SetItem("calls", new([.. tickets.Select(t => HubSpotTickets.CallOf(t.Customer, t.Ticket, CallId(t.Ticket))).OfType<HubSpotRecord>()], null))
                .SetItem("meetings", new(HubSpotMeetings.Of(tickets, data.SeededAt).ToImmutableList(), null))
                .SetItem("orders", new(HubSpotOrders.Of(customers, data.Currency).ToImmutableList(), null))
                .SetItem("invoices", new([.. commerce.Select(c => c.Invoice)], null))
                .SetItem("line_items", new([.. commerce.SelectMany(c => c.Lines)], null))
                .SetItem("commerce_payments", new([.. commerce.Select(c => c.Payment).OfType<HubSpotRecord>()], null)));
        }
    }

    private static string CallId(CompanyTicket ticket) => (FirstCall + ticket.Id).ToString(CultureInfo.InvariantCulture);
}
