using System.Collections.Frozen;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>The ERP's entity sets: the scenario's people anew with each seeding, the population always. Thread safe.</summary>
internal sealed class BusinessCentralRecords
{
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
        _companyName = data.Name;
        Volatile.Write(ref _sets, new Dictionary<string, EntitySet>
        {
            ["customers"] = new(Kept(customers.Select(c => BusinessCentralRows.Customer(c, data, c.Invoices.Sum(i => i.Remaining)))), made.Customers, made.CustomerIndex),
            ["salesOrders"] = new(Kept(customers.SelectMany(c => c.Orders.Select(o => BusinessCentralRows.Order(c, o, data)))), made.Orders, made.OrderIndex),
            ["salesInvoices"] = new(Kept(customers.SelectMany(c => c.Invoices.Select(i => BusinessCentralRows.Invoice(c, i, data)))), made.Invoices, made.InvoiceIndex),
        }.ToFrozenDictionary());
    }

    private static IReadOnlyList<ODataRow> Kept(IEnumerable<JsonObject> rows) => [.. rows.Select(ODataRow.Of)];
}
