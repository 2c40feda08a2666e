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

    private readonly Lock _lock = new();
    private readonly Population _population;
    private FrozenDictionary<string, EntitySet> _sets = FrozenDictionary<string, EntitySet>.Empty;
    private string _companyName = "";

    public BusinessCentralRecords(CompanyStore company, Population population)
    {
        _population = population;
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
            Volatile.Write(ref _sets, new Dictionary<string, EntitySet>(_sets) { [set] = all.With(id.ToString(), ODataRow.Of(after)) }.ToFrozenDictionary());
            return after;
        }
    }

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
        var made = new MadeRows(_population, data);
        var sets = new Dictionary<string, EntitySet>
        {
            ["customers"] = new(Kept(customers.Select(c => BusinessCentralRows.Customer(c, data, c.Invoices.Sum(i => i.Remaining)))), made.Customers, made.CustomerIndex),
            ["salesOrders"] = new(Kept(customers.SelectMany(c => c.Orders.Select(o => BusinessCentralRows.Order(c, o, data)))), made.Orders, made.OrderIndex),
            ["salesInvoices"] = new(Kept(customers.SelectMany(c => c.Invoices.Select(i => BusinessCentralRows.Invoice(c, i, data)))), made.Invoices, made.InvoiceIndex),
        };
        lock (_lock)
        {
            _companyName = data.Name;
            Volatile.Write(ref _sets, sets.ToFrozenDictionary());
        }
    }

    private static IReadOnlyList<ODataRow> Kept(IEnumerable<JsonObject> rows) => [.. rows.Select(ODataRow.Of)];
}
