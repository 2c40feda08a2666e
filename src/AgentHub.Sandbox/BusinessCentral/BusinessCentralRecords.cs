using System.Collections.Frozen;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>The ERP's entity sets, made once per seeding. Rows are never changed after that; readers copy. Thread safe.</summary>
internal sealed class BusinessCentralRecords
{
    private FrozenDictionary<string, IReadOnlyList<JsonObject>> _sets = FrozenDictionary<string, IReadOnlyList<JsonObject>>.Empty;
    private string _companyName = "";

    public BusinessCentralRecords(CompanyStore company) => company.OnSeeded(Seed);

    /// <summary>All rows of an entity set with their lines in place; null when there is no such set.</summary>
    public IReadOnlyList<JsonObject>? Of(string set) => Volatile.Read(ref _sets).GetValueOrDefault(set);

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
        _companyName = data.Name;
        Volatile.Write(ref _sets, new Dictionary<string, IReadOnlyList<JsonObject>>
        {
            ["customers"] = [.. customers.Select(c => BusinessCentralRows.Customer(c, data))],
            ["salesOrders"] = [.. customers.SelectMany(c => c.Orders.Select(o => BusinessCentralRows.Order(c, o, data)))],
            ["salesInvoices"] = [.. customers.SelectMany(c => c.Invoices.Select(i => BusinessCentralRows.Invoice(c, i, data)))],
        }.ToFrozenDictionary());
    }
}
