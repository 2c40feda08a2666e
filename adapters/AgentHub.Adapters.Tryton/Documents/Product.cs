using System.Globalization;

namespace AgentHub.Adapters.Tryton;

/// <summary>Something to sell, at its list price.</summary>
/// <param name="Unit">The unit that it is sold in.</param>
/// <param name="Price">As Tryton writes it.</param>
internal sealed record Product(long Id, string Code, long Unit, string Price, IReadOnlyList<long> Taxes)
{
    public static readonly string[] Fields = ["code", "sale_uom", "list_price", "template.account_category.customer_taxes_used"];

    /// <summary>Null for what lacks a code, a unit or a price.</summary>
    public static Product? Of(Row row) => row.Id("id") is { } id && row.Text("code") is { } code && row.Id("sale_uom") is { } unit && row.Number("list_price") is { } price
        ? new(id, code, unit, price.ToString(CultureInfo.InvariantCulture), row.One("template").One("account_category").Numbers("customer_taxes_used"))
        : null;
}
