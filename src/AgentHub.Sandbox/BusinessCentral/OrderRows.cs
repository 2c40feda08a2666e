using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Sales orders that were created here: drafts at list price.</summary>
internal static class OrderRows
{
    private const decimal TaxPercent = 20;

    /// <param name="number">The order's.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="values">What was sent of the header, as it is to be kept.</param>
    /// <param name="lines">In their order.</param>
    /// <param name="data">The company's.</param>
    /// <param name="now">UTC.</param>
    public static JsonObject Row(string number, Customer customer, JsonObject values, IReadOnlyList<NewLine> lines, CompanyData data, DateTimeOffset now)
    {
        var net = lines.Sum(l => l.Net);
        var row = BusinessCentralRows.Document(customer, data, "order", number, net + Tax(net), net, now);
        row["orderDate"] = BusinessCentralRows.Day(DateOnly.FromDateTime(now.UtcDateTime));
        row["postingDate"] = row["orderDate"]!.DeepClone();
        row["requestedDeliveryDate"] = BusinessCentralRows.NoDate;
        row["partialShipping"] = true;
        row["fullyShipped"] = false;
        row["status"] = "Draft";
        row["salesOrderLines"] = new JsonArray([.. lines.Select((l, at) => Line(number, at, l))]);
        foreach (var (name, value) in values) row[name] = value?.DeepClone();
        return row;
    }

    private static JsonObject Line(string number, int at, NewLine line)
    {
        var written = new CompanyInvoiceLine(line.Description, line.Quantity, line.Item is null ? "" : "PCS", line.Item?.Price ?? 0, line.Net);
        var row = BusinessCentralRows.Line("order", number, at, written, line.Item is null ? 0 : TaxPercent);
        row["lineType"] = line.Item is null ? "Comment" : "Item";
        row["lineObjectNumber"] = line.Item?.Number ?? "";
        if (line.Item is { } item) row["itemId"] = BusinessCentralRows.Id("item", item.Number);
        return row;
    }

    private static decimal Tax(decimal net) => decimal.Round(net * TaxPercent / 100, 2, MidpointRounding.AwayFromZero);
}

/// <summary>A line as it was sent.</summary>
/// <param name="Item">What is sold; null for a comment.</param>
internal sealed record NewLine(CatalogueItem? Item, string Description, decimal Quantity)
{
    public decimal Net => Item is null ? 0 : decimal.Round(Item.Price * Quantity, 2, MidpointRounding.AwayFromZero);
}
