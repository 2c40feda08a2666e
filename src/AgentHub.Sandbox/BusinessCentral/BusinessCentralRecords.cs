using System.Collections.Frozen;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>The ERP's entity sets: the scenario's people anew with each seeding, the population always. Thread safe.</summary>
internal sealed class BusinessCentralRecords
{
    /// <summary>Rows of one set that may differ from the company's data; beyond that the stand-in wants to be started over.</summary>
    private const int MostChanged = 5_000;

    /// <summary>Before the numbers of orders that are created.</summary>
    private const int FirstOrder = 90_000;

    private readonly Lock _lock = new();
    private readonly Population _population;
    private readonly ShipmentHistory _shipments;
    private CompanyData? _data;
    private int _orders;
    private FrozenDictionary<string, EntitySet> _sets = FrozenDictionary<string, EntitySet>.Empty;
    private string _companyName = "";

    public BusinessCentralRecords(CompanyStore company, Population population)
    {
        _population = population;
        _shipments = new(population);
        company.OnSeeded(Seed);
    }

    /// <summary>An entity set, rows with their lines in place; null when there is no such set.</summary>
    public EntitySet? Of(string set) => Volatile.Read(ref _sets).GetValueOrDefault(set);

    /// <summary>Changes a row that is still the one that was read.</summary>
    /// <param name="set">Its set.</param>
    /// <param name="id">Its id.</param>
    /// <param name="etag">Of the row as it was read; <c>*</c> for whatever it is.</param>
    /// <param name="values">Fields that change, with what they are to say.</param>
    /// <param name="now">When, UTC.</param>
    /// <returns>The row as it is now, or null when it is not the one that was read.</returns>
    /// <exception cref="InvalidOperationException">There is no such row, or no more may be changed.</exception>
    public JsonObject? Change(string set, Guid id, string etag, IEnumerable<KeyValuePair<string, JsonNode?>> values, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (Of(set) is not { Changed: < MostChanged } all || all.Find(id) is not { Json: var before })
                throw new InvalidOperationException("There is no such row, or too many were changed since the last seeding.");
            if (etag != "*" && etag != (string?)before["@odata.etag"]) return null;
            var after = before.DeepClone().AsObject();
            foreach (var (name, value) in values) after[name] = value?.DeepClone();
            BusinessCentralRows.Stamp(after, now);
            Put_NeedsLock(set, all.With(id.ToString(), ODataRow.Of(after)));
            return after;
        }
    }

    /// <summary>Adds a sales order.</summary>
    /// <param name="make">Writes it, from the number it gets and the company's data.</param>
    /// <returns>The order; null when no more may be added.</returns>
    public JsonObject? AddOrder(Func<string, CompanyData, JsonObject> make)
    {
        lock (_lock)
        {
            if (_data is null || _orders >= MostChanged || Of("salesOrders") is not { } all) return null;
            var row = make($"SO-{FirstOrder + ++_orders}", _data);
            Put_NeedsLock("salesOrders", all.And(ODataRow.Of(row)));
            return row;
        }
    }

    /// <summary>Removes a row that is still the one that was read. Those of the population stay.</summary>
    /// <returns>False when it is not, or stays.</returns>
    public bool Remove(string set, Guid id, string etag)
    {
        lock (_lock)
        {
            if (Of(set) is not { } all || all.Find(id) is not { Json: var row } || !all.Keeps(id.ToString())) return false;
            if (etag != "*" && etag != (string?)row["@odata.etag"]) return false;
            Put_NeedsLock(set, all.Without(id.ToString()));
            return true;
        }
    }

    /// <summary>Who has a number; null when nobody has.</summary>
    public Customer? CustomerBy(string number) =>
        Volatile.Read(ref _data)?.In("erp").FirstOrDefault(c => c.Account.Equals(number, StringComparison.OrdinalIgnoreCase)) ?? (_population.Erp.ByAccount(number) is { } at ? _population.Erp.All[at] : null);

    public JsonObject? Company(string id) => Guid.TryParse(id, out var asked) && asked == Guid.Parse(BusinessCentralVendor.CompanyId)
        ? new()
        {
            ["id"] = BusinessCentralVendor.CompanyId,
            ["systemVersion"] = "27.0.38460.0",
            ["timestamp"] = 17519,
            ["name"] = _companyName,
            ["displayName"] = _companyName,
            ["businessProfileId"] = "",
        }
        : null;

    public JsonObject Companies() => new()
    {
        ["@odata.context"] = "$metadata#companies",
        ["value"] = new JsonArray(Company(BusinessCentralVendor.CompanyId)),
    };

    private void Seed(CompanyData data)
    {
        var customers = data.In("erp").ToList();
        var made = new MadeRows(_population, _shipments, data);
        var today = DateOnly.FromDateTime(data.SeededAt.UtcDateTime);
        var sets = new Dictionary<string, EntitySet>
        {
            ["customers"] = new(Kept(customers.Select(CustomerRow)), made.Customers, made.CustomerIndex),
            ["salesOrders"] = new(Kept(customers.SelectMany(c => c.Orders.Select(o => BusinessCentralRows.Order(c, o, data)))), made.Orders, made.OrderIndex),
            ["salesShipments"] = new(Kept(customers.SelectMany(c => c.Orders.Where(o => o.Shipped).Select(o => BusinessCentralRows.Shipment(c, o, data)))),
                made.Shipments, made.ShipmentIndex),
            ["items"] = new(Kept(Catalogue.All.Select(i => Catalogue.Row(i, data))), MadeRows.None, NoIndex.Instance),
            ["salesInvoices"] = new(Kept(customers.SelectMany(c => c.Invoices.Select(i => BusinessCentralRows.Invoice(c, i, data)))), made.Invoices, made.InvoiceIndex),
        };
        lock (_lock)
        {
            _companyName = data.Name;
            _orders = 0;
            Volatile.Write(ref _data, data);
            Volatile.Write(ref _sets, sets.ToFrozenDictionary());
        }

        JsonObject CustomerRow(Customer customer) => BusinessCentralRows.Customer(customer, data, customer.Invoices.Sum(i => i.Remaining),
            customer.Invoices.Where(i => i.DueOn < today).Sum(i => i.Remaining));
    }

    private void Put_NeedsLock(string name, EntitySet set) =>
        Volatile.Write(ref _sets, new Dictionary<string, EntitySet>(_sets) { [name] = set }.ToFrozenDictionary());

    private static IReadOnlyList<ODataRow> Kept(IEnumerable<JsonObject> rows) => [.. rows.Select(ODataRow.Of)];
}
