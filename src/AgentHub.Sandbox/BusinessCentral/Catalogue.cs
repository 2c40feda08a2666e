using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>The items that can be ordered.</summary>
internal static class Catalogue
{
    private static readonly decimal[] Prices = [107.50m, 0m, 40.83m, 12.49m, 18.75m, 64.17m];

    /// <summary>By number: <c>1000-E</c>, <c>1001-E</c> and so on.</summary>
    public static IReadOnlyList<CatalogueItem> All { get; } =
        [.. Histories.Items.Select((name, at) => new CatalogueItem($"{1000 + at}-E", name, Prices[at]))];

    public static CatalogueItem? ByNumber(string number) => All.FirstOrDefault(i => i.Number.Equals(number, StringComparison.OrdinalIgnoreCase));

    /// <summary>Empty for what is no longer sold.</summary>
    public static string NumberOf(string name) => All.FirstOrDefault(i => i.Name == name)?.Number ?? "";

    public static JsonObject Row(CatalogueItem item, CompanyData data) => new()
    {
        ["@odata.etag"] = BusinessCentralRows.Etag(item.Number, data.SeededAt),
        ["id"] = BusinessCentralRows.Id("item", item.Number),
        ["number"] = item.Number,
        ["displayName"] = item.Name,
        ["displayName2"] = "",
        ["type"] = "Inventory",
        ["blocked"] = false,
        ["gtin"] = "",
        ["inventory"] = 100,
        ["unitPrice"] = item.Price,
        ["priceIncludesTax"] = false,
        ["baseUnitOfMeasureCode"] = "PCS",
        ["lastModifiedDateTime"] = BusinessCentralRows.Time(data.SeededAt),
    };
}

/// <summary>One of them; its price is without VAT.</summary>
internal sealed record CatalogueItem(string Number, string Name, decimal Price);
